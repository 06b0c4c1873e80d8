import type { TransactionSql } from "postgres";
import { outcomeOf } from "@/domain/delivery/outcome";
import type { Channel } from "@/domain/messaging/channel";
import type { MessageId } from "@/server/messages/message-key";
import { settle } from "../queue/settle";
import type { HeldLane } from "./take-lanes";

interface Left extends MessageId {
  fence: number;
  attempts: number;
  tries: number;
  channel: Channel;
  providerId: string;
}

interface Recovering {
  /** Whether a second hand-over to this provider is harmless. */
  isIdempotent: (providerId: string) => Promise<boolean>;
  slot: number;
  now: Date;
}

const detail = "The engine ended before the answer was stored";

/** Settles what an earlier holder of lanes left in `sending`: unknown, or queued again where a repeat is harmless. */
export async function recoverLanes(
  tx: TransactionSql<{ uuid: string }>,
  taken: HeldLane[],
  { isIdempotent, slot, now }: Recovering,
): Promise<void> {
  const left = await tx<Left[]>`
    select m.occasion_id as "occasionId", m.recipient_id as "recipientId", m.lane, m.fence, m.attempts, m.tries,
      r.channel, r.provider_id as "providerId"
    from message m join run r on r.id = m.run_id
    where m.lane = any(${taken.map(({ lane }) => lane)}::smallint[]) and m.state = 'sending'`;
  const forgiving = await forgivingOf(left, isIdempotent);
  const settled = left.map(({ channel, providerId, tries, ...id }) => {
    const idempotent = forgiving.has(providerId);
    const asked = { now, channel, tries, spread: id.lane / 256, idempotent, providerRestMs: 0 };
    return { ...id, outcome: outcomeOf({ kind: "unknown", detail }, asked) };
  });
  if (settled.length > 0) await settle(tx, settled, { slot, now });
}

/** The providers to whom a repeat is harmless, each asked about once: others wait for the lock this is under. */
async function forgivingOf(left: Left[], isIdempotent: Recovering["isIdempotent"]): Promise<Set<string>> {
  const forgiving = new Set<string>();
  for (const id of new Set(left.map(({ providerId }) => providerId))) {
    if (await isIdempotent(id)) forgiving.add(id);
  }
  return forgiving;
}
