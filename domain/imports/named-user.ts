import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";

/** IMP-9: the user that a row stands for: it names no endpoint, but whose endpoints are meant. Null: it names an endpoint, or nobody. */
export function namedUser({ id, addressKey, userId }: EndpointDraft): string | null {
  return id === null && addressKey === null ? userId : null;
}

/** Whether a row says more than who is meant. */
export function saysMore(draft: EndpointDraft): boolean {
  const { channel, optOut, attributes, userAttributes, metrics, demographic, location } = draft;
  if (channel !== null || optOut !== null) return true;
  return [attributes, userAttributes, metrics, demographic, location].some(
    (said) => Object.keys(said).length > 0,
  );
}
