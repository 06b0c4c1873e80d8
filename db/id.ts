import { randomUUID } from "node:crypto";

/** A UUIDv7 as 32 hex digits: ordered by the time of its making, so that new rows lie side by side in every index. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const random = randomUUID(); // from a pool of random bytes: three to a message sent, this is worth it
  return `${time}7${random.slice(15, 18)}${random.slice(19, 23)}${random.slice(24)}`;
}
