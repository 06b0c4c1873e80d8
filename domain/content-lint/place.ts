/** The groups of a person's record that hold lists of values, as they are kept. */
const lists = { Attributes: "attributes", UserAttributes: "userAttributes" } as const;
const groups = { Metrics: "metrics", Demographic: "demographic", Location: "location" } as const;
const given = ["Id", "Address", "ChannelType", "OptOut", "EndpointStatus", "CreationDate", "EffectiveDate"];

/** Where the value that a path names is kept. `always`: everybody has it; `never`: there is no such value, so nobody has. */
export type Place =
  | { kind: "list"; column: (typeof lists)[keyof typeof lists]; key: string; nth: number | null }
  | { kind: "single"; column: "demographic" | "location"; key: string }
  | { kind: "number"; key: string }
  | { kind: "userId" }
  | { kind: "requestId" }
  | { kind: "always" }
  | { kind: "never" };

const never: Place = { kind: "never" };

export function placeOf([root = "", ...rest]: readonly string[]): Place {
  if (root === "unsubscribe_url" || (given.includes(root) && rest.length === 0)) return { kind: "always" };
  if (root === "RequestId") return { kind: "requestId" };
  if (root === "User") return userPlace(rest);
  if (root === "Attributes") return listPlace("attributes", rest);
  if (root === "Metrics" || root === "Demographic" || root === "Location") return groupPlace(root, rest);
  return never;
}

function userPlace([name, ...rest]: readonly string[]): Place {
  if (name === "UserId" && rest.length === 0) return { kind: "userId" };
  return name === "UserAttributes" ? listPlace("userAttributes", rest) : never;
}

function groupPlace(root: keyof typeof groups, [key, ...deeper]: readonly string[]): Place {
  if (key === undefined || deeper.length > 0) return never;
  const column = groups[root];
  return column === "metrics" ? { kind: "number", key } : { kind: "single", column, key };
}

function listPlace(
  column: (typeof lists)[keyof typeof lists],
  [key, nth, ...deeper]: readonly string[],
): Place {
  if (key === undefined || deeper.length > 0) return never;
  if (nth === undefined) return { kind: "list", column, key, nth: null };
  return /^\d{1,4}$/.test(nth) ? { kind: "list", column, key, nth: Number(nth) } : never;
}

/** What a path is called, whichever of its values it takes; a name that is no plain word stands in brackets. */
export function variableOf(parts: readonly string[]): string {
  const named = parts.length > 1 && /^\d+$/.test(parts.at(-1) ?? "") ? parts.slice(0, -1) : parts;
  return named.map((part) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(part) ? part : `[${part}]`)).join(".");
}
