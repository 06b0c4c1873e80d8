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
