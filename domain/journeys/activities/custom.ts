import { z } from "zod";
import { channels } from "@/domain/messaging/channel";
import { said, saidIn } from "../pinpoint/said";
import { defineActivity, onlyNext } from "./define";

const text = z.string().max(10_000).nullable();

/** JRN-27. A web address, or the ARN of a function as an API client wrote it. Endpoints of other types pass through. */
export const custom = defineActivity({
  type: "custom",
  label: "Send through a custom channel",
  channel: "CUSTOM",
  config: z.object({
    url: z.string().max(2_000).nullable(),
    endpointTypes: z.array(z.enum(channels)).nullable(),
    /** What is handed over with the people, at most 5,000 characters. */
    custom: text,
    templateName: text, // Pinpoint knows no templates for this channel and keeps the names all the same
    templateVersion: text,
  }),
  initial: { url: null, endpointTypes: ["CUSTOM"], custom: null, templateName: null, templateVersion: null },
  ports: () => ["next"],
  words: ({ url }) => `Hand over to ${url ?? "an address that is not given"}`,
  needs: ({ url }) => (url === null ? [] : [{ kind: "url", url }]),
  decide: () => ({ kind: "send", port: "next", answerBy: null, because: "the call is due" }),
  wire: {
    read: ({ CUSTOM }) =>
      CUSTOM && {
        config: {
          url: CUSTOM.DeliveryUri ?? null,
          endpointTypes: CUSTOM.EndpointTypes ?? null,
          custom: CUSTOM.MessageConfig?.Data ?? null,
          templateName: CUSTOM.TemplateName ?? null,
          templateVersion: CUSTOM.TemplateVersion ?? null,
        },
        next: onlyNext(CUSTOM.NextActivity),
      },
    write: ({ config, next }) => ({
      CUSTOM: {
        ...saidIn("MessageConfig", { Data: config.custom }),
        ...said({
          DeliveryUri: config.url,
          EndpointTypes: config.endpointTypes,
          NextActivity: next.next,
          TemplateName: config.templateName,
          TemplateVersion: config.templateVersion,
        }),
      },
    }),
  },
});
