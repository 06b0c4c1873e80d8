import type { Database } from "@/db/client";
import { readMessageKey } from "@/server/messages/message-key";
import type { TrackedMessage } from "@/server/tracking/pack-message";
import { readToken } from "@/server/tracking/token";

/** What a notice says of the mail it is about. */
export interface Named {
  /** The value of the mail's own X-Waymark-Message, which nobody but we could have made. */
  mark: string | null;
  /** Its Message-ID, only where whoever tells it is trusted: a reader could make one up. */
  messageId: string | null;
}

/** The mail that a notice is about; null: none of ours. */
export async function findMessage(
  { raw }: Pick<Database, "raw">,
  { mark, messageId }: Named,
): Promise<TrackedMessage | null> {
  const marked = mark && readToken("bounce", mark.replace(/\s+/g, ""));
  if (marked) return marked.message;
  const [, key = ""] = /^<?([^@>]+)(?:@[^>]*)?>?$/.exec(messageId?.trim() ?? "") ?? [];
  const id = readMessageKey(key);
  if (!id) return null;
  const [found] = await raw<TrackedMessage[]>`
    select occasion_id as "occasionId", recipient_id as "recipientId", lane, project_id as "projectId",
      run_id as "runId"
    from message
    where occasion_id = ${id.occasionId} and lane = ${id.lane} and recipient_id = ${id.recipientId}`;
  return found ?? null;
}
