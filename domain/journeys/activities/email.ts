import { z } from "zod";
import { SenderAddress } from "@/domain/campaigns/sender";
import { said, saidIn } from "../pinpoint/said";
import { defineActivity, onlyNext } from "./define";
import { messageInWords, noTemplate, readTemplate, template, templateNeeds, writeTemplate } from "./template";

/** JRN-23 */
export const email = defineActivity({
  type: "email",
  label: "Send an e-mail",
  channel: "EMAIL",
  config: z.object({ ...template, fromAddress: SenderAddress.or(z.string().max(254)).nullable() }), // null: the project's
  initial: { ...noTemplate, fromAddress: null },
  ports: () => ["next"],
  words: (config, nameOf) => messageInWords("e-mail", config, nameOf),
  needs: (config) => [
    ...templateNeeds("EMAIL", config),
    ...(config.fromAddress === null ? [] : [{ kind: "sender" as const, address: config.fromAddress }]),
  ],
  decide: () => ({ kind: "send", port: "next", answerBy: null, because: "the e-mail is due" }),
  wire: {
    read: ({ EMAIL }, lookups) =>
      EMAIL && {
        config: {
          ...readTemplate("EMAIL", EMAIL, lookups),
          fromAddress: EMAIL.MessageConfig?.FromAddress ?? null,
        },
        next: onlyNext(EMAIL.NextActivity),
      },
    write: ({ config, next }, lookups) => ({
      EMAIL: {
        ...saidIn("MessageConfig", { FromAddress: config.fromAddress }),
        ...said({ NextActivity: next.next }),
        ...writeTemplate(config, lookups),
      },
    }),
  },
});
