import { z } from "zod";
import { said } from "../pinpoint/said";
import { defineActivity, onlyNext } from "./define";
import { readWait, WaitTime, waitInWords, writeWait } from "./wait-time";

/** JRN-28 */
export const wait = defineActivity({
  type: "wait",
  label: "Wait",
  config: z.object({ wait: WaitTime }),
  initial: { wait: { kind: "for", duration: "P1D" } },
  ports: () => ["next"],
  words: (config) => `Wait ${waitInWords(config.wait)}`,
  decide: (_, { waitsUntil, arrivedAt, now }) => {
    if (waitsUntil && waitsUntil > now)
      return {
        kind: "wait",
        until: waitsUntil,
        wakeBy: [],
        because: `waits until ${waitsUntil.toISOString()}`,
      };
    const skipped = !waitsUntil || waitsUntil <= arrivedAt;
    return {
      kind: "go",
      port: "next",
      because: skipped ? "there was nothing to wait for" : "the wait is over",
    };
  },
  wire: {
    read: ({ Wait }, lookups) =>
      Wait && { config: { wait: readWait(Wait.WaitTime, lookups) }, next: onlyNext(Wait.NextActivity) },
    write: ({ config, next }) => ({
      Wait: { ...said({ NextActivity: next.next }), ...writeWait("WaitTime", config.wait) },
    }),
  },
});
