import { catalogOf, offeredOperations } from "./api-document.mjs";
import { readModel } from "./read-shapes.mjs";

const DESCRIPTION =
  "Amazon Pinpoint's API of 2016-12-01, as this installation offers it. Calls are signed with SigV4 for the service mobiletargeting, in any region, with an access key of Waymark: any AWS SDK does it.";

/** docs/openapi.json as it should be: what the code offers, in the shapes of the SDK's own model. */
export function openapiText(root) {
  return `${JSON.stringify(openapi(root), null, 1)}\n`;
}

function openapi(root) {
  const model = readModel();
  const offered = offeredOperations(root);
  const used = new Set(["Refusal"]);
  const paths = {};
  let tag = "";
  for (const { heading, ...entry } of catalogOf(root)) {
    if (heading) tag = heading;
    if (!entry.name || !offered.has(entry.name)) continue;
    paths[entry.path] ??= {};
    paths[entry.path][entry.method.toLowerCase()] = operationOf(entry, tag, model, used);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Waymark: Pinpoint's API", version: "2016-12-01", description: DESCRIPTION },
    servers: [{ url: "/" }],
    security: [{ sigv4: [] }],
    paths,
    components: {
      securitySchemes: {
        sigv4: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          description: "AWS Signature Version 4, service mobiletargeting",
          "x-amazon-apigateway-authtype": "awsSigv4",
        },
      },
      responses: {
        Refusal: answerOf("Pinpoint's error; its name stands in the header x-amzn-errortype", "Refusal"),
      },
      schemas: { Refusal: REFUSAL, ...schemasOf(model.shapes, used) },
    },
  };
}

const REFUSAL = {
  type: "object",
  required: ["Message", "RequestID"],
  properties: { Message: { type: "string" }, RequestID: { type: "string" } },
};

function operationOf({ name, path, status }, tag, model, used) {
  const { body, answer, query } = model.operations[name];
  for (const shape of [body, answer]) if (shape) used.add(shape);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
  return {
    operationId: name,
    tags: [tag],
    parameters: [
      ...inPath.map((parameter) => ({
        name: parameter,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
      ...query.map((parameter) => ({ name: parameter, in: "query", schema: { type: "string" } })),
    ],
    ...(body && { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      [status]: answer && status !== "204" ? answerOf("Done", answer) : { description: "Done" },
      default: { $ref: "#/components/responses/Refusal" },
    },
  };
}

const refOf = (shape) => ({ $ref: `#/components/schemas/${shape}` });
const jsonOf = (shape) => ({ "application/json": { schema: refOf(shape) } });
const answerOf = (description, shape) => ({ description, content: jsonOf(shape) });

/** The shapes that are used, and those that these are made of. */
function schemasOf(shapes, used) {
  const schemas = {};
  for (const name of used) {
    if (!shapes[name]) continue;
    const members = Object.entries(shapes[name]);
    const required = members.flatMap(([member, { required }]) => (required ? [member] : []));
    const properties = members.map(([member, { is }]) => [member, schemaOf(is, used)]);
    schemas[name] = {
      type: "object",
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(properties),
    };
  }
  return Object.fromEntries(Object.entries(schemas).sort());
}

const scalars = {
  string: { type: "string" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  time: { type: "string", format: "date-time" },
  blob: { type: "string", contentEncoding: "base64" },
};

function schemaOf(is, used) {
  if (is.startsWith("[]")) return { type: "array", items: schemaOf(is.slice(2), used) };
  if (is.startsWith("{}")) return { type: "object", additionalProperties: schemaOf(is.slice(2), used) };
  if (scalars[is]) return scalars[is];
  used.add(is); // a Set that grows is walked to its end
  return refOf(is);
}
