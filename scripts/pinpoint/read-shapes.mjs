import * as sdk from "@aws-sdk/client-pinpoint";

const [LIST, MAP, STRUCTURE, OPERATION] = [1, 2, 3, 9];
const LIST_OF = 64;
const MAP_OF = 128;
const scalars = { 0: "string", 1: "number", 2: "boolean", 5: "time", 21: "blob" };
const IN_BODY = 16;

/** What the bodies of Pinpoint's requests look like, out of the SDK's own model: by shape its members and what each is, and by operation its shape. */
export function readShapes() {
  const shapes = {};
  const bodies = {};
  for (const [name, schema] of Object.entries(sdk)) {
    if (!Array.isArray(schema) || schema[0] !== OPERATION) continue;
    const body = bodyOf(deref(schema[4]));
    if (!body) continue;
    bodies[name.slice(0, -1)] = body[2];
    collect(body, shapes);
  }
  return sorted({ bodies: sorted(bodies), shapes: sorted(shapes) });
}

/** The same of what is asked and answered, by operation; with the names of what is said in the query. */
export function readModel() {
  const shapes = {};
  const operations = {};
  for (const [name, schema] of Object.entries(sdk)) {
    if (!Array.isArray(schema) || schema[0] !== OPERATION) continue;
    const input = deref(schema[4]);
    const [body, answer] = [bodyOf(input), bodyOf(deref(schema[5]))];
    for (const each of [body, answer]) if (each) collect(each, shapes);
    const query = (input[5] ?? []).flatMap((member) => member[1]?.httpQuery ?? []);
    operations[name.slice(0, -1)] = { body: body?.[2], answer: answer?.[2], query };
  }
  return { operations, shapes };
}

const deref = (schema) => (typeof schema === "function" ? schema() : schema);
const sorted = (object) => Object.fromEntries(Object.entries(object).sort());

function bodyOf([, , , , , members]) {
  const body = (members ?? []).find((member) => Array.isArray(member) && member[1] === IN_BODY);
  return body && deref(body[0]);
}

function collect([, , name, , names, members, required = 0], shapes) {
  if (shapes[name]) return;
  shapes[name] = {};
  names.forEach((member, at) => {
    const [schema, traits] = isAnnotated(members[at]) ? members[at] : [members[at], {}];
    const key = traits.jsonName ?? member;
    shapes[name][key] = { is: typeOf(deref(schema), shapes), ...(at < required && { required: true }) };
  });
}

/** A schema with traits beside it, and no schema itself: these have a number in front. */
const isAnnotated = (member) =>
  Array.isArray(member) &&
  (Array.isArray(member[0]) || typeof member[0] === "function" || member.length === 2);

function typeOf(schema, shapes) {
  if (isAnnotated(schema)) return typeOf(deref(schema[0]), shapes);
  if (typeof schema === "number") {
    if (schema & MAP_OF) return `{}${scalars[schema & ~MAP_OF]}`;
    return schema & LIST_OF ? `[]${scalars[schema & ~LIST_OF]}` : scalars[schema];
  }
  const [kind] = schema;
  if (kind === LIST) return `[]${typeOf(deref(schema[4]), shapes)}`;
  if (kind === MAP) return `{}${typeOf(deref(schema[5]), shapes)}`;
  if (kind !== STRUCTURE) throw new Error(`no kind of schema is known by ${kind}`);
  collect(schema, shapes);
  return schema[2];
}
