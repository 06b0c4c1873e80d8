import { changeEventTypes, messageEventTypes } from "./event-words";

/** EVT-10 to EVT-14, EVT-17: reserved names that applications send. */
const ofApplications: ReadonlySet<string> = new Set([
  "_session.start",
  "_session.stop",
  "_session.pause",
  "_session.resume",
  "_userauth.sign_in",
  "_userauth.sign_up",
  "_userauth.auth_fail",
  "_monetization.purchase",
  ...["_campaign", "_journey"].flatMap((family) => [
    `${family}.opened_notification`,
    `${family}.received_foreground`,
    `${family}.received_background`,
  ]),
  "_inapp.message_displayed",
  "_inapp.message_clicked",
  "_inapp.message_dismissed",
]);

/** Names that begin with an underscore are Waymark's own, but for those that applications are known to send. */
export const isReserved = (type: string): boolean => type.startsWith("_") && !ofApplications.has(type);

/** What counts against the number of names a project may have. */
export const isOwnName = (type: string): boolean => !type.startsWith("_");

const fromMessages: ReadonlySet<string> = new Set(messageEventTypes);

/** Why a campaign cannot wait for this event, or null. One that its own messages make would set it off for ever. */
export function triggerTypeProblem(type: string): string | null {
  if (fromMessages.has(type)) return `“${type}” comes from messages; a campaign cannot wait for it.`;
  if (isReserved(type) && !changeEventTypes.includes(type))
    return `“${type}” begins with an underscore, and no application may send it.`;
  return null;
}

/** The reserved events that a campaign may wait for, whether or not one has come yet. */
export const knownTriggerTypes = [
  ...changeEventTypes,
  ...[...ofApplications].filter((type) => /^_(session|userauth|monetization)/.test(type)),
];
