import type { MessageChannel } from "./channels";

/** JRN-34 to JRN-38: what can happen with a message, by the channel it went through; in the order in which it is offered. */
export const messageEvents = {
  EMAIL: {
    "_email.send": "was sent",
    "_email.delivered": "was delivered",
    "_email.rejected": "was rejected",
    "_email.hardbounce": "bounced for good",
    "_email.softbounce": "bounced for now",
    "_email.complaint": "was marked as spam",
    "_email.open": "was opened",
    "_email.click": "was clicked",
    "_email.unsubscribe": "led to an opt-out",
  },
  SMS: {
    "_SMS.BUFFERED": "was sent",
    "_SMS.SUCCESS": "was delivered",
    "_SMS.FAILURE": "failed",
    "_SMS.OPTOUT": "led to an opt-out",
  },
  PUSH: {
    "_journey.send": "was sent",
    "_journey.opened_notification": "was opened",
    "_journey.received_foreground": "arrived while the app was open",
    "_journey.received_background": "arrived in the background",
  },
  CUSTOM: {
    "_custom.success": "was taken",
    "_custom.failure": "was not taken",
  },
  VOICE: {
    "_contact.connected": "reached somebody",
    "_contact.sit_tone": "met a network announcement",
    "_contact.fax": "met a fax",
    "_contact.voicemail_beep": "met a voicemail with a beep",
    "_contact.voicemail_no_beep": "met a voicemail without a beep",
    "_contact.not_answered": "was not answered",
  },
} as const satisfies Record<MessageChannel, Record<string, string>>;

/** JRN-33: how long Pinpoint waits for what happens with a message, unsaid, before an event is looked for. */
export const hiddenWaits = {
  EMAIL: "PT1H",
  SMS: "PT1H",
  PUSH: "PT1H",
  CUSTOM: "PT15M",
  VOICE: "PT0S", // a call that is waited for has had its answer
} as const satisfies Record<MessageChannel, string>;

/** What happened, as it follows the name of the activity: “Welcome” was opened. */
export function happenedInWords(event: string): string {
  const words: Record<string, string> = Object.assign({}, ...Object.values(messageEvents));
  return words[event] ?? `had “${event}”`;
}
