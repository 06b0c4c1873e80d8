import type { EndpointDraft } from "./endpoint-draft";

/** What can carry a value under a name: an endpoint's attribute, its user's, or a metric. */
export const attributeOwners = ["endpoint", "user", "metric"] as const;
export type AttributeOwner = (typeof attributeOwners)[number];

export interface NamedAttribute {
  of: AttributeOwner;
  name: string;
}

/** Every name of a project that is known, and how many there may be (END-14). */
export interface NameBook {
  known: Map<string, { isBlocked: boolean }>; // by nameKey
  limit: number;
}

export const nameKey = (of: AttributeOwner, name: string) => `${of} ${name}`;

const parts = [
  ["endpoint", "attributes"],
  ["user", "userAttributes"],
  ["metric", "metrics"],
] as const;

/** Looks at the names drafts use. What is new is admitted until the project has as many as it may. */
export function nameKeeper({ known, limit }: NameBook) {
  const admitted: NamedAttribute[] = [];
  const sound = { endpoint: new Set<string>(), user: new Set<string>(), metric: new Set<string>() };

  const problemOf = (of: AttributeOwner, name: string): string | null => {
    const found = known.get(nameKey(of, name));
    if (found?.isBlocked)
      return `The attribute “${name}” is blocked in this project. Leave it out, or unblock it in the catalogue of attributes.`;
    if (!found && known.size >= limit)
      return `A project has at most ${limit} names of attributes and metrics, and “${name}” would be one more. Leave it out, delete one that is not needed, or raise the limit in the settings.`;
    if (!found) {
      known.set(nameKey(of, name), { isBlocked: false });
      admitted.push({ of, name });
    }
    sound[of].add(name);
    return null;
  };

  /** Why a draft cannot be written, or null. */
  function refuse(draft: Pick<EndpointDraft, "attributes" | "userAttributes" | "metrics">) {
    for (const [of, part] of parts) {
      const bad = refuseAny(of, draft[part]);
      if (bad) return bad;
    }
    return null;
  }

  function refuseAny(of: AttributeOwner, named: Record<string, unknown>) {
    for (const name in named) {
      const reason = sound[of].has(name) ? null : problemOf(of, name);
      if (reason) return { name, reason };
    }
    return null;
  }
  return { refuse, admitted };
}
