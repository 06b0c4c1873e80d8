import { z } from "zod";
import { durationInWords } from "../duration";
import { answerQuestion } from "../engine/question";
import { said } from "../pinpoint/said";
import { defineActivity, onlyNext } from "./define";
import { endOf } from "./wait-time";

/** JRN-26, U50: a signed call to a contact centre, and a wait for its answer. Without an address it is the journey's Connect campaign. */
export const contactCentre = defineActivity({
  type: "contact_centre",
  label: "Send through a contact centre",
  channel: "VOICE",
  config: z.object({
    url: z.string().max(2_000).nullable(),
    campaignArn: z.string().max(500).nullable(), // null: the journey's
    answerWithin: z.string().max(50), // then the participant goes on, answered or not
  }),
  initial: { url: null, campaignArn: null, answerWithin: "PT1H" },
  ports: () => ["next"],
  words: ({ url, answerWithin }) =>
    `Ask ${url ?? "the contact centre"} to call, and wait up to ${durationInWords(answerWithin)} for the answer`,
  needs: ({ url }) => (url === null ? [] : [{ kind: "url", url }]),
  asks: () => [answerQuestion],
  decide: ({ answerWithin }, { facts, now, sentAt, timeZone, activityId }) => {
    if (sentAt === null)
      return { kind: "send", port: "next", answerBy: answerWithin, because: "the call is due" };
    const answer = facts.happened.find((event) => event.activityId === activityId && event.arrivedAt <= now);
    if (answer) return { kind: "go", port: "next", because: `the contact centre answered: ${answer.type}` };
    const until = endOf({ kind: "for", duration: answerWithin }, sentAt, timeZone) ?? sentAt;
    if (until <= now)
      return { kind: "go", port: "next", because: "the contact centre did not answer in time" };
    return {
      kind: "wait",
      until,
      wakeBy: [answerQuestion.key],
      because: "the contact centre has not answered yet",
    };
  },
  wire: {
    read: ({ ContactCenter }) =>
      ContactCenter && {
        config: { url: null, campaignArn: null, answerWithin: "PT1H" },
        next: onlyNext(ContactCenter.NextActivity),
      },
    write: ({ config, next }, { refuse }) => {
      if (config.url !== null)
        refuse("Pinpoint calls through Amazon Connect only, not through a web address.");
      return { ContactCenter: said({ NextActivity: next.next }) };
    },
  },
});
