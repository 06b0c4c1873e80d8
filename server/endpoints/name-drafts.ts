import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import type { Channel } from "@/domain/messaging/channel";
import { deriveEndpointId } from "./derive-id";
import type { NamedDraft } from "./draft-rows";
import { type Existing, existingByAddress, existingById, type Tx } from "./existing";

/**
 * Gives every draft its endpoint: the one it names, else the one that holds its address, else one whose id follows from
 * the address. Also returns what is known of those that are there.
 */
export async function nameDrafts(tx: Tx, projectId: string, drafts: EndpointDraft[]) {
  const idByAddress = new Map<string, string>();
  for (const { id, channel, addressKey } of drafts)
    if (id !== null && channel !== null && addressKey !== null)
      idByAddress.set(addressOf(channel, addressKey), id);

  const nameless = addressesWithoutId(drafts, idByAddress);
  const holders = await existingByAddress(tx, projectId, nameless);
  for (const { id, channel, addressKey } of holders) idByAddress.set(addressOf(channel, addressKey), id);

  const named = drafts.map(
    (draft): NamedDraft => ({ ...draft, id: draft.id ?? idOf(projectId, draft, idByAddress) }),
  );
  const given = new Set(drafts.flatMap(({ id }) => (id === null ? [] : [id])));
  const byId = await existingById(tx, projectId, [...given]);
  return {
    named,
    existing: new Map([...holders, ...byId].map((each) => [each.id, each] as [string, Existing])),
  };
}

function idOf(projectId: string, draft: EndpointDraft, idByAddress: Map<string, string>): string {
  const { channel, addressKey } = draft;
  if (channel === null || addressKey === null)
    throw new Error("a draft has neither an id nor an address: parseRow lets none pass");
  return idByAddress.get(addressOf(channel, addressKey)) ?? deriveEndpointId(projectId, channel, addressKey);
}

function addressesWithoutId(drafts: EndpointDraft[], known: Map<string, string>) {
  const addresses = new Map<string, { channel: Channel; addressKey: string }>();
  for (const { id, channel, addressKey } of drafts) {
    if (id !== null || channel === null || addressKey === null) continue;
    const address = addressOf(channel, addressKey);
    if (!known.has(address)) addresses.set(address, { channel, addressKey });
  }
  return [...addresses.values()];
}

const addressOf = (channel: Channel, addressKey: string) => `${channel} ${addressKey}`;
