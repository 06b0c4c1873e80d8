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
  const settled = await Promise.all(
    left.map(async ({ channel, providerId, tries, ...id }) => {
      const idempotent = await isIdempotent(providerId);
      const asked = { now, channel, tries, spread: id.lane / 256, idempotent, providerRestMs: 0 };
      return { ...id, outcome: outcomeOf({ kind: "unknown", detail }, asked) };
    }),
  );
  if (settled.length > 0) await settle(tx, settled, { slot, now });
}
