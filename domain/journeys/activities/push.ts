import { z } from "zod";
import { said, saidIn } from "../pinpoint/said";
import { defineActivity, onlyNext } from "./define";
import { messageInWords, noTemplate, readTemplate, template, templateNeeds, writeTemplate } from "./template";

/** JRN-24. The time to live is in seconds, and written as a text over there. */
export const push = defineActivity({
  type: "push",
  label: "Send a push notification",
  channel: "PUSH",
  config: z.object({ ...template, timeToLive: z.string().max(20).nullable() }), // null: the push service's
  initial: { ...noTemplate, timeToLive: null },
  ports: () => ["next"],
  words: (config, nameOf) => messageInWords("push notification", config, nameOf),
  needs: (config) => templateNeeds("PUSH", config),
  decide: () => ({ kind: "send", port: "next", answerBy: null, because: "the push notification is due" }),
  wire: {
    read: ({ PUSH }, lookups) =>
      PUSH && {
        config: {
          ...readTemplate("PUSH", PUSH, lookups),
          timeToLive: PUSH.MessageConfig?.TimeToLive ?? null,
        },
        next: onlyNext(PUSH.NextActivity),
      },
    write: ({ config, next }, lookups) => ({
      PUSH: {
        ...saidIn("MessageConfig", { TimeToLive: config.timeToLive }),
        ...said({ NextActivity: next.next }),
        ...writeTemplate(config, lookups),
      },
    }),
  },
});
