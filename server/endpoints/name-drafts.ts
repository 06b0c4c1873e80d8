import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { addressName, type EndpointState } from "@/domain/endpoints/endpoint-state";
import type { NamedDraft } from "@/domain/endpoints/world";
import { deriveEndpointId } from "./derive-id";
import type { Address } from "./read-known";

/** Addresses as their drafts name them, each with the endpoint it stands for where the drafts themselves say so. */
export function addressesOf(drafts: EndpointDraft[]) {
  const named = new Map<string, string>();
  for (const { id, channel, addressKey } of drafts)
    if (id !== null && channel !== null && addressKey !== null)
      named.set(addressName(channel, addressKey), id);
  const nameless = new Map<string, Address>();
  for (const { id, channel, addressKey } of drafts) {
    if (id !== null || channel === null || addressKey === null) continue;
    const address = addressName(channel, addressKey);
    if (!named.has(address)) nameless.set(address, { channel, addressKey });
  }
  return { named, nameless };
}

/**
 * Gives every draft its endpoint: the one it names, else the one that holds its address, else one whose id follows from
 * the address.
 */
export function nameDrafts(
  projectId: string,
  drafts: EndpointDraft[],
  named: Map<string, string>,
  holders: EndpointState[],
): NamedDraft[] {
  const held = new Map<string, string>();
  for (const { id, channel, addressKey } of holders) {
    const address = addressName(channel, addressKey);
    if (!held.has(address)) held.set(address, id);
  }
  return drafts.map((draft) => ({ ...draft, id: draft.id ?? idOf(projectId, draft, named, held) }));
}

function idOf(
  projectId: string,
  { channel, addressKey }: EndpointDraft,
  named: Map<string, string>,
  held: Map<string, string>,
): string {
  if (channel === null || addressKey === null)
    throw new Error("a draft has neither an id nor an address: parseRow lets none pass");
  const address = addressName(channel, addressKey);
  return named.get(address) ?? held.get(address) ?? deriveEndpointId(projectId, channel, addressKey);
}
