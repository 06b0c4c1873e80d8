import type {
  EndpointBatchRequest,
  EndpointRequest,
  UpdateAttributesRequest,
} from "@aws-sdk/client-pinpoint";
import { z } from "zod";
import { EndpointSaid, WireEndpointId } from "@/domain/endpoints/pinpoint/said";
import { deleteAttributes } from "@/server/attributes/delete-attributes";
import { registerEndpoints } from "@/server/endpoints/register-endpoints";
import { AppError } from "@/server/errors";
import { deletePerson } from "@/server/people/delete-person";
import { getPerson } from "@/server/people/get-person";
import { bodyOf, type Operations, type ProjectCall, read } from "../call";
import { endpointShape } from "./shape";

const MOST_A_BATCH = 100;

const Update = bodyOf<EndpointRequest>()(EndpointSaid);

const Batch = bodyOf<EndpointBatchRequest>()(
  z.object({
    Item: z
      .array(
        EndpointSaid.extend({ Id: z.string("Each endpoint needs its Id").optional() }),
        "Give a list of endpoints",
      )
      .max(MOST_A_BATCH, `A batch has at most ${MOST_A_BATCH} endpoints`),
  }),
);

const Removal = bodyOf<UpdateAttributesRequest>()(
  z.object({ Blacklist: z.array(z.string().min(1).max(100)).max(250).optional() }),
);

const ownerOf = {
  "endpoint-custom-attributes": "endpoint",
  "endpoint-metric-attributes": "metric",
  "endpoint-user-attributes": "user",
} as const;

export const endpointsOperations = {
  async UpdateEndpoint(call) {
    const id = idOf(call);
    await registerEndpoints(call.ctx, {
      requestId: call.requestId,
      items: [{ id, said: read(Update, call) }],
    });
    return accepted(call);
  },

  async UpdateEndpointsBatch(call) {
    const { Item } = read(Batch, call);
    const items = Item.map(({ Id, ...said }, nth) => ({ id: checkedId(Id, `Item.${nth}.Id`), said }));
    await registerEndpoints(call.ctx, { requestId: call.requestId, items });
    return accepted(call);
  },

  async GetEndpoint(call) {
    return endpointShape(await getPerson(call.ctx, { id: idOf(call) }));
  },

  async DeleteEndpoint(call) {
    return endpointShape(await deletePerson(call.ctx, { id: idOf(call) }));
  },

  async RemoveAttributes(call) {
    const { ctx, path } = call;
    const type = path.AttributeType ?? "";
    const names = read(Removal, call).Blacklist ?? [];
    if (!isAttributeType(type))
      throw new AppError("invalid", `AttributeType is one of ${Object.keys(ownerOf).join(", ")}.`);
    if (names.length === 0) throw new AppError("invalid", "Blacklist: name at least one attribute.");
    for (const pattern of names) await removeAny(ctx, { of: ownerOf[type], pattern });
    return { ApplicationId: ctx.projectId, AttributeType: type, Attributes: names };
  },
} satisfies Partial<Operations>;

const isAttributeType = (type: string): type is keyof typeof ownerOf => Object.hasOwn(ownerOf, type);

/** A name that nobody has is gone already. */
async function removeAny(...[ctx, input]: Parameters<typeof deleteAttributes>): Promise<void> {
  try {
    await deleteAttributes(ctx, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not_found") throw error;
  }
}

const accepted = ({ requestId }: ProjectCall) => ({ Message: "Accepted", RequestID: requestId });

const idOf = ({ path }: ProjectCall) => checkedId(path.EndpointId, "EndpointId");

function checkedId(id: string | undefined, place: string): string {
  const checked = WireEndpointId.safeParse(id ?? "");
  if (checked.success) return checked.data;
  throw new AppError("invalid", `${place}: ${checked.error.issues[0]?.message}`);
}
