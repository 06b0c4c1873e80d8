import { endpoint } from "@/db/schema";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";

/** Where an endpoint keeps what is named. */
export const columnOf = {
  endpoint: endpoint.attributes,
  user: endpoint.userAttributes,
  metric: endpoint.metrics,
} as const satisfies Record<AttributeOwner, unknown>;
