import { checkDue } from "@/server/identities/check-due";
import { openDns } from "@/server/identities/dns";
import { defineWork } from "../define-work";

const MINUTE_MS = 60_000;

/** EML-3: looks for the records of domains that are to be verified, and whether those of verified ones still stand. */
export const checkSenders = defineWork(
  "check-senders",
  "upkeep",
  async (ctx) => ({ done: (await checkDue(ctx, openDns())) ? 1 : 0 }),
  { pollMs: MINUTE_MS },
);
