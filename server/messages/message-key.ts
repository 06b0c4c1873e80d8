export interface MessageId {
  occasionId: string;
  recipientId: string;
  lane: number;
}

/** A message's name outside the house, the same in every attempt: it carries the lane and fits into a Message-ID whatever the recipient is called. */
export function messageKey({ occasionId, recipientId, lane }: MessageId): string {
  const recipient = /^[\w-]{1,64}$/.test(recipientId)
    ? recipientId
    : `=${Buffer.from(recipientId).toString("base64url")}`;
  return `${occasionId}.${lane}.${recipient}`;
}

/** The occasion that a message's key begins with. */
export function occasionOf(key: string): string {
  return key.slice(0, key.indexOf("."));
}

/** The message that a key names; null when it is none of ours. */
export function readMessageKey(key: string): MessageId | null {
  const [, occasionId, written, recipient] = /^([0-9a-f]{32})\.(\d{1,3})\.(=?[\w-]+)$/.exec(key) ?? [];
  if (!occasionId || !written || !recipient) return null;
  const recipientId = recipient.startsWith("=")
    ? Buffer.from(recipient.slice(1), "base64url").toString("utf8")
    : recipient;
  return { occasionId, recipientId, lane: Number(written) };
}
