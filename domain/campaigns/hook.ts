import { z } from "zod";

/** CMP-31, PRJ-12: a web address that is asked before people get a campaign: it may leave some out and add to what is known of them. */
export const Hook = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({
    kind: z.literal("webhook"),
    url: z
      .url({ protocol: /^https?$/, error: "Give a web address like https://example.com/hook" })
      .max(2_000, "A web address has at most 2,000 characters"),
  }),
]);
export type Hook = z.infer<typeof Hook>;

/** As it is kept. `privateAllowed`: who named it may mean the own network. */
export type KeptHook = Hook & { privateAllowed?: boolean };
