import { z } from "zod";
import { said, saidIn } from "../pinpoint/said";
import { defineActivity, type Need, onlyNext } from "./define";
import { messageInWords, noTemplate, readTemplate, template, templateNeeds, writeTemplate } from "./template";

const short = z.string().max(100).nullable();

/** JRN-25. Where both are given, the number wins over the sender ID. */
export const sms = defineActivity({
  type: "sms",
  label: "Send an SMS",
  channel: "SMS",
  config: z.object({
    ...template,
    messageType: z.enum(["TRANSACTIONAL", "PROMOTIONAL"]).nullable(),
    originationNumber: short,
    senderId: short,
    entityId: short, // India's registry of senders, and the template's number there
    registeredTemplateId: short,
  }),
  initial: {
    ...noTemplate,
    messageType: null,
    originationNumber: null,
    senderId: null,
    entityId: null,
    registeredTemplateId: null,
  },
  ports: () => ["next"],
  words: (config, nameOf) => messageInWords("SMS", config, nameOf),
  needs: (config) => [...templateNeeds("SMS", config), ...numberNeeds(config.originationNumber)],
  decide: () => ({ kind: "send", port: "next", answerBy: null, because: "the SMS is due" }),
  wire: {
    read: ({ SMS }, lookups) => {
      if (!SMS) return undefined;
      const { MessageType, OriginationNumber, SenderId, EntityId, TemplateId } = SMS.MessageConfig ?? {};
      return {
        config: {
          ...readTemplate("SMS", SMS, lookups),
          messageType: MessageType ?? null,
          originationNumber: OriginationNumber ?? null,
          senderId: SenderId ?? null,
          entityId: EntityId ?? null,
          registeredTemplateId: TemplateId ?? null,
        },
        next: onlyNext(SMS.NextActivity),
      };
    },
    write: ({ config, next }, lookups) => ({
      SMS: {
        ...saidIn("MessageConfig", {
          MessageType: config.messageType,
          OriginationNumber: config.originationNumber,
          SenderId: config.senderId,
          EntityId: config.entityId,
          TemplateId: config.registeredTemplateId,
        }),
        ...said({ NextActivity: next.next }),
        ...writeTemplate(config, lookups),
      },
    }),
  },
});

const numberNeeds = (number: string | null): Need[] => (number === null ? [] : [{ kind: "number", number }]);
