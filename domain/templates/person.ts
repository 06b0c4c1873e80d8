/** A person as templates see them, in Pinpoint's names (TPL-11). */
export interface Person {
  Id: string;
  Address: string;
  ChannelType: string;
  OptOut: string;
  EndpointStatus: string;
  CreationDate: string;
  EffectiveDate: string;
  RequestId: string;
  Attributes: Record<string, string[]>;
  Metrics: Record<string, number>;
  Demographic: Record<string, string>;
  Location: Record<string, string | number>;
  User: { UserId: string; UserAttributes: Record<string, string[]> };
}

/** What of an endpoint its person is made of. */
export interface EndpointFacts {
  id: string;
  address: string;
  channel: string;
  optOut?: string;
  status?: string;
  createdAt?: Date | null;
  effectiveAt?: Date | null;
  requestId?: string | null;
  userId: string | null;
  attributes: Record<string, string[]>;
  metrics: Record<string, number>;
  demographic: Record<string, string>;
  location: Record<string, string | number>;
  userAttributes: Record<string, string[]>;
}

export function personOf(endpoint: EndpointFacts): Person {
  return {
    Id: endpoint.id,
    Address: endpoint.address,
    ChannelType: endpoint.channel,
    OptOut: endpoint.optOut ?? "NONE",
    EndpointStatus: endpoint.status ?? "ACTIVE",
    CreationDate: endpoint.createdAt?.toISOString() ?? "",
    EffectiveDate: endpoint.effectiveAt?.toISOString() ?? "",
    RequestId: endpoint.requestId ?? "",
    Attributes: endpoint.attributes,
    Metrics: endpoint.metrics,
    Demographic: endpoint.demographic,
    Location: endpoint.location,
    User: { UserId: endpoint.userId ?? "", UserAttributes: endpoint.userAttributes },
  };
}

/** Whom a template is shown to while no real person was chosen. */
export const samplePerson: Person = {
  Id: "sample-ada",
  Address: "ada@example.com",
  ChannelType: "EMAIL",
  OptOut: "NONE",
  EndpointStatus: "ACTIVE",
  CreationDate: "2026-01-05T08:00:00.000Z",
  EffectiveDate: "2026-03-01T17:30:00.000Z",
  RequestId: "",
  Attributes: { plan: ["Family"], interests: ["cycling", "chess"], last_order: ["A-1042"] },
  Metrics: { orders: 7, points: 1250 },
  Demographic: { Locale: "en_GB", Platform: "iOS", Timezone: "Europe/London" },
  Location: { City: "London", Country: "GBR", PostalCode: "W1J 7NF" },
  User: {
    UserId: "ada",
    UserAttributes: { first_name: ["Ada"], last_name: ["Lovelace"], language: ["en"] },
  },
};
