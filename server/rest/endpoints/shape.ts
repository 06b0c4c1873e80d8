import type { EndpointResponse } from "@aws-sdk/client-pinpoint";
import type { Channel } from "@/domain/messaging/channel";
import type { Given } from "../given";

interface Endpoint {
  id: string;
  projectId: string;
  channel: Channel;
  address: string;
  status: string;
  optOut: string;
  cohortId: number;
  userId: string | null;
  attributes: Record<string, string[]>;
  metrics: Record<string, number>;
  demographic: Record<string, string>;
  location: Record<string, string | number>;
  userAttributes: Record<string, string[]>;
  requestId: string | null;
  effectiveAt: Date;
  createdAt: Date;
}

/** An endpoint that never had an address has no channel of its own either. */
export function endpointShape(endpoint: Endpoint): Given<EndpointResponse> {
  const { id, projectId, channel, address, userId, userAttributes, requestId } = endpoint;
  const isAddressed = address !== "" || channel !== "CUSTOM";
  return {
    ...(isAddressed && { Address: address, ChannelType: channel }),
    ApplicationId: projectId,
    Attributes: endpoint.attributes,
    CohortId: String(endpoint.cohortId),
    CreationDate: endpoint.createdAt.toISOString(),
    Demographic: endpoint.demographic,
    EffectiveDate: endpoint.effectiveAt.toISOString(),
    EndpointStatus: endpoint.status,
    Id: id,
    Location: endpoint.location,
    Metrics: endpoint.metrics,
    OptOut: endpoint.optOut,
    RequestId: requestId ?? "",
    User: { ...(userId !== null && { UserId: userId }), UserAttributes: userAttributes },
  };
}
