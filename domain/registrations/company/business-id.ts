import type { BusinessIdType } from "./options";

/** Whether a number can be what it says it is. */
export function isBusinessId(type: BusinessIdType, id: string): boolean {
  switch (type) {
    case "NONE":
      return id === "";
    case "DUNS":
      return /^\d{9}$/.test(id);
    case "GIIN":
      return /^[A-Z0-9]{6}\.[A-Z0-9]{5}\.[A-Z]{2}\.\d{3}$/.test(id);
    case "LEI":
      return /^[A-Z0-9]{18}\d{2}$/.test(id) && remainder97(id) === 1;
  }
}

/** ISO 7064, mod 97-10: letters count from 10. */
function remainder97(id: string): number {
  const digits = [...id].map((character) => Number.parseInt(character, 36).toString()).join("");
  return Number(BigInt(digits) % 97n);
}
