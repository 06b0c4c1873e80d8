import { randomBytes, randomInt } from "node:crypto";

const ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** In the form that AWS's own tools accept: 20 characters of id, 40 of secret. */
export function newKey(): { id: string; secret: string } {
  const letters = Array.from({ length: 16 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]);
  return { id: `AKIA${letters.join("")}`, secret: randomBytes(30).toString("base64") };
}
