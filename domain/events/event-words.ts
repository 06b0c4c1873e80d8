const words: Record<string, string> = {
  "_endpoint.created": "Came into the project",
  "_endpoint.changed": "Something about this address changed",
  "_user.changed": "Something about the person changed",
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
export const messageEventTypes = Object.keys(words);

/** An event as a sentence; one of the customer's own keeps its name. */
export function eventInWords(type: string): string {
  return words[type] ?? type;
}
