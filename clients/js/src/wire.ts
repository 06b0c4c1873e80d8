import type { WireSession } from "./session.js";

/** An event as an app tells of it, in Amplify's words. */
export interface EventInput {
  name: string;
  attributes?: Record<string, string>;
  metrics?: Record<string, number>;
}

/** Who uses the app, in Amplify's words, and in which way they can be reached. */
export interface UserInput {
  userId?: string;
  userProfile?: {
    email?: string;
    customProperties?: Record<string, string[]>;
    demographic?: Record<string, string>;
    location?: Record<string, string | number>;
    metrics?: Record<string, number>;
  };
  options?: {
    address?: string;
    channelType?: string;
    optOut?: "ALL" | "NONE";
    userAttributes?: Record<string, string[]>;
  };
}

export interface WireEvent {
  EventType: string;
  Timestamp: string;
  Attributes: Record<string, string>;
  Metrics: Record<string, number>;
  Session?: WireSession;
  SdkName: string;
  ClientSdkVersion: string;
}

export const VERSION = "0.1.0";

/** The body of UpdateEndpoint. An e-mail address makes it an endpoint that mail can be sent to. */
export function endpointOf({ userId, userProfile = {}, options = {} }: UserInput, demographic: object) {
  const { email, customProperties, location, metrics } = userProfile;
  const { address = email, channelType = email ? "EMAIL" : undefined, optOut, userAttributes } = options;
  return {
    ...(address !== undefined && { Address: address }),
    ...(channelType !== undefined && { ChannelType: channelType }),
    ...(optOut !== undefined && { OptOut: optOut }),
    ...(customProperties && { Attributes: customProperties }),
    ...(metrics && { Metrics: metrics }),
    ...(location && { Location: named(location) }),
    Demographic: { ...demographic, ...named(userProfile.demographic ?? {}) },
    ...((userId !== undefined || userAttributes) && {
      User: { ...(userId !== undefined && { UserId: userId }), UserAttributes: userAttributes ?? {} },
    }),
  };
}

/** “appVersion” as Pinpoint writes it: “AppVersion”. */
function named(members: Record<string, string | number>) {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}

/** The events of an answer to PutEvents that the server asks to send again, and those it will never take with its reason. */
export function outcomesIn(answer: unknown, endpointId: string) {
  const results = memberOf(memberOf(memberOf(answer, "Results"), endpointId), "EventsItemResponse");
  const again: string[] = [];
  const refused: { id: string; reason: string }[] = [];
  for (const [id, outcome] of Object.entries(typeof results === "object" && results ? results : {})) {
    const status = Number(memberOf(outcome, "StatusCode"));
    if (status === 429 || status >= 500) again.push(id);
    else if (status >= 400) refused.push({ id, reason: String(memberOf(outcome, "Message")) });
  }
  return { again, refused };
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
