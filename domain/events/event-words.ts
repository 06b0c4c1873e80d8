import type { ChangeEvent } from "@/domain/endpoints/change-events";

const changes = {
  "_endpoint.created": "Came into the project",
  "_endpoint.changed": "Something about this address changed",
  "_user.changed": "Something about the person changed",
} as const satisfies Record<ChangeEvent["type"], string>;

const messages = {
  "_campaign.send": "A campaign wrote to them",
  "_email.send": "A mail was sent",
  "_email.delivered": "A mail was delivered",
  "_email.hardbounce": "A mail bounced for good",
  "_email.softbounce": "A mail bounced for now",
  "_email.open": "Opened a mail",
  "_email.click": "Clicked a link",
  "_email.unsubscribe": "Unsubscribed",
  "_email.rejected": "A mail was refused",
  "_email.rendering_failure": "A mail could not be written",
  "_email.complaint": "Marked a mail as spam",
};

/** The events that messages make, whether or not one of them has come yet. */
export const messageEventTypes = Object.keys(messages);

/** The events that a change of what is known of somebody makes. */
export const changeEventTypes = Object.keys(changes);

const words: Record<string, string> = { ...changes, ...messages };

/** An event as a sentence; one of the customer's own keeps its name. */
export function eventInWords(type: string): string {
  return words[type] ?? type;
}
