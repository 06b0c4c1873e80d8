import { randomBytes, randomUUID } from "node:crypto";

/** A UUIDv7 as 32 hex digits: ordered by the time of its making, so that new rows lie side by side in every index. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const random = randomUUID(); // from a pool of random bytes: three to a message sent, this is worth it
  return `${time}7${random.slice(15, 18)}${random.slice(19, 23)}${random.slice(24)}`;
}

const ID_DIGITS = 20; // of 32: the time has twelve

/** As many ids of one moment: a tenth of the work. */
export function newIds(count: number): string[] {
  const time = Date.now().toString(16).padStart(12, "0");
  const random = randomBytes((count * ID_DIGITS) / 2).toString("hex");
  return Array.from({ length: count }, (_, at) => {
    const digits = random.slice(at * ID_DIGITS, (at + 1) * ID_DIGITS);
    return `${time}7${digits.slice(0, 3)}8${digits.slice(5)}`;
  });
}
