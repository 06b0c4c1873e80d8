import { SenderAddress } from "@/domain/campaigns/sender";
import { senderProblem } from "@/domain/identities/sender-rule";
import { channelWords } from "@/domain/messaging/channel-words";
import { channelOf } from "../activities";
import type { MessageChannel } from "../activities/channels";
import type { ReviewFacts, TemplateFacts } from "./facts";
import { at, type Problem } from "./finding";
import { each, type Rule, templated } from "./world";

export const templateChosen: Rule = (world) =>
  templated(world)
    .filter(([, { config }]) => config.templateId === null)
    .map(([id]) => at(id, "templateId", "No template is chosen.", "Choose what is sent."));

export const templateThere: Rule = (world) =>
  templated(world).flatMap(([id, { type, config }]) => {
    if (config.templateId === null) return [];
    const template = world.facts.templates.get(config.templateId);
    if (!template) return [at(id, "templateId", "The template is gone.", "Choose another one.")];
    const channel = channelOf(type);
    if (!channel || template.channel === channel)
      return versionProblems(id, template, config.templateVersion);
    const message = `“${template.name}” is written for ${channelWords[template.channel]}.`;
    return [at(id, "templateId", message, `Choose one for ${channelWords[channel]}.`)];
  });

function versionProblems(
  id: string,
  { name, versions, activeVersion }: TemplateFacts,
  version: number | null,
): Problem[] {
  const field = "templateVersion";
  if (version === null)
    return activeVersion === null
      ? [at(id, field, `“${name}” has no active version.`, "Make one active, or choose a version here.")]
      : [];
  if (versions.includes(version)) return [];
  return [at(id, field, `“${name}” has no version ${version}.`, "Choose one that is there.")];
}

export const templateWritable: Rule = (world) =>
  templated(world).flatMap(([id, { config }]) => {
    const template = config.templateId === null ? undefined : world.facts.templates.get(config.templateId);
    if (!template?.problem) return [];
    return [
      at(
        id,
        "templateId",
        `“${template.name}” cannot be sent: ${template.problem}`,
        "Correct it in the editor.",
      ),
    ];
  });

function channelProblems(id: string, channel: MessageChannel, { channelsOn }: ReviewFacts): Problem[] {
  if (channelsOn.has(channel)) return [];
  const name = channelWords[channel];
  return [at(id, null, `${name} is switched off for this project.`, `Switch it on in Settings → Channels.`)];
}

export const emailSendable: Rule = (world) =>
  each(world, "email").flatMap(([id, { config }]) => [
    ...channelProblems(id, "EMAIL", world.facts),
    ...senderProblems(id, config.fromAddress ?? world.facts.projectSender, world.facts),
  ]);

function senderProblems(id: string, address: string | null, { senders }: ReviewFacts): Problem[] {
  const field = "fromAddress";
  if (!address)
    return [
      at(id, field, "No sender is set.", "Write an address here, or set the project’s in Settings → E-mail."),
    ];
  if (!SenderAddress.safeParse(address).success)
    return [at(id, field, `“${address}” is not an e-mail address.`, "Write one like news@example.com.")];
  const standing = senders.get(address) ?? { rule: "verified", isVerified: false, leaves: true };
  const problem = senderProblem(address, standing);
  return problem?.level === "error" ? [at(id, field, problem.message, problem.fix)] : [];
}

export const smsSendable: Rule = (world) =>
  each(world, "sms").flatMap(([id, { config }]) => {
    const { messageType, originationNumber: number, senderId, entityId, registeredTemplateId } = config;
    const isHalfRegistered = senderId !== null && (entityId === null) !== (registeredTemplateId === null);
    return [
      ...channelProblems(id, "SMS", world.facts),
      ...(messageType === null
        ? [
            at(
              id,
              "messageType",
              "It is not said what kind of message it is.",
              "Choose transactional or promotional.",
            ),
          ]
        : []),
      ...(number !== null && !world.facts.numbers.has(number)
        ? [at(id, "originationNumber", `${number} is not a number of this account.`, "Choose one of yours.")]
        : []),
      ...(isHalfRegistered
        ? [
            at(
              id,
              entityId === null ? "entityId" : "registeredTemplateId",
              "A sender ID in India needs both numbers of its registration.",
              "Give the entity ID and the template ID, or neither.",
            ),
          ]
        : []),
    ];
  });

export const pushSendable: Rule = (world) =>
  each(world, "push").flatMap(([id, { config }]) => [
    ...channelProblems(id, "PUSH", world.facts),
    ...(config.timeToLive !== null && !/^\d+$/.test(config.timeToLive)
      ? [
          at(
            id,
            "timeToLive",
            "The time to live is no number of seconds.",
            "Give a whole number from 0, or leave it empty.",
          ),
        ]
      : []),
  ]);
