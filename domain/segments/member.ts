import { type FieldName, fields, type Subject } from "./subjects";

/** What of an endpoint a segment looks at: its row, and when it was last active, if that is known apart (END-19). */
export interface Member {
  id: string;
  channel: string;
  address: string;
  userId: string | null;
  optOut: string;
  status: string;
  attributes: Record<string, string[]>;
  userAttributes: Record<string, string[]>;
  metrics: Record<string, number>;
  demographic: Record<string, string>;
  location: Record<string, string | number>;
  createdAt: Date;
  effectiveAt: Date;
  lastActiveAt: Date | null;
}

/** What stands where a test looks: texts, or a number or moment (milliseconds since 1970) if there is one. */
export type Values = { type: "text"; list: string[] } | { type: "number" | "instant"; list: number[] };

/** An empty text is no value, nor is null. */
export function valuesOf(subject: Subject, member: Member): Values {
  if (subject.of === "attribute") return texts(own(member.attributes, subject.name));
  if (subject.of === "userAttribute") return texts(own(member.userAttributes, subject.name));
  if (subject.of === "metric") return numbers(own(member.metrics, subject.name));
  if (fields[subject.name] === "instant") {
    const at = subject.name === "CreationDate" ? member.createdAt : member.effectiveAt;
    return { type: "instant", list: [at.getTime()] };
  }
  return texts(fieldText(subject.name, member));
}

export function texts(value: unknown): Values {
  const given = Array.isArray(value) ? value : [value];
  return { type: "text", list: given.filter((text) => typeof text === "string" && text !== "") };
}

export function numbers(value: unknown): Values {
  return { type: "number", list: typeof value === "number" ? [value] : [] };
}

/** "__proto__" and "constructor" are names like any other. */
export function own<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

const columns: Partial<Record<FieldName, (member: Member) => string | null>> = {
  Id: ({ id }) => id,
  ChannelType: ({ channel }) => channel,
  Address: ({ address }) => address,
  OptOut: ({ optOut }) => optOut,
  EndpointStatus: ({ status }) => status,
  "User.UserId": ({ userId }) => userId,
};

function fieldText(name: FieldName, member: Member): unknown {
  const column = columns[name];
  if (column) return column(member);
  const [group = "", key = ""] = name.split(".");
  return group === "Location" ? own(member.location, key) : own(member.demographic, key);
}
