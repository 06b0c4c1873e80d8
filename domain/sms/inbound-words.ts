/** 10DLC 7.2, SMS-9: what carriers, the FCC and Pinpoint each take for an opt-out. A registered use case must name the mandatory ones. */
export const optOutWords = {
  mandatory: [
    "STOP",
    "STOPALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "REVOKE",
    "OPTOUT",
    "OPT OUT",
    "OPT-OUT",
  ],
  extra: ["REMOVE", "ARRET", "TD"],
} as const;

export const helpWords = ["HELP", "INFO"] as const;
export const optInWords = ["START", "UNSTOP"] as const;

/** An opt-in only where a double opt-in waits for its answer. */
export const confirmWords = ["YES"] as const;

/** Slips of the thumb, and no more: “shop” too is one letter from “stop”. */
export const optOutSlips = [
  "stopp",
  "sto",
  "stp",
  "stpo",
  "sotp",
  "unsubcribe",
  "unsuscribe",
  "unsubscibe",
] as const;

/** What an inbound text is compared by: case, accents, width, apostrophes and punctuation mean nothing. */
export function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|[\u200b-\u200d\u2060\ufeff]|['‘’‛`´]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
