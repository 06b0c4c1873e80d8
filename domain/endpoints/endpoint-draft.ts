import type { Channel, OptOut } from "@/domain/messaging/channel";

export const demographicFields = [
  "AppVersion",
  "Locale",
  "Make",
  "Model",
  "ModelVersion",
  "Platform",
  "PlatformVersion",
  "Timezone",
] as const;
export type DemographicField = (typeof demographicFields)[number];

export const locationFields = ["City", "Country", "Latitude", "Longitude", "PostalCode", "Region"] as const;
export type LocationField = (typeof locationFields)[number];

/** What a row or a call says of an endpoint. Null and what is absent mean: leave that as it is. */
export interface EndpointDraft {
  id: string | null;
  channel: Channel | null;
  address: string | null;
  addressKey: string | null;
  userId: string | null;
  optOut: OptOut | null;
  attributes: Record<string, string[]>;
  metrics: Record<string, number>;
  demographic: Record<string, string>;
  location: Record<string, string | number>;
  userAttributes: Record<string, string[]>;
  /** What is taken away, before anything is laid over. */
  without?: Taken;
  /** An app speaks for itself: it takes its address back where another one has it (B2), and may have neither address nor channel. */
  registers?: boolean;
}

/** Names by where they stand; `user`: the endpoint is nobody's from now on. */
export interface Taken {
  attributes: string[];
  userAttributes: string[];
  metrics: string[];
  demographic: string[];
  location: string[];
  user: boolean;
}

export function emptyDraft(): EndpointDraft {
  return {
    id: null,
    channel: null,
    address: null,
    addressKey: null,
    userId: null,
    optOut: null,
    attributes: {},
    metrics: {},
    demographic: {},
    location: {},
    userAttributes: {},
  };
}
