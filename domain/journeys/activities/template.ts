import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { said } from "../pinpoint/said";
import type { MessageChannel } from "./channels";
import type { Lookups, NameOf, Need } from "./define";

/** What every message has: its words. A version that is not given is the active one when it is sent. */
export const template = {
  templateId: Id.nullable(),
  templateVersion: z.int().min(1).nullable(),
};
export const noTemplate = { templateId: null, templateVersion: null };

interface Templated {
  templateId: string | null;
  templateVersion: number | null;
}

interface Shape {
  TemplateName?: string | undefined;
  TemplateVersion?: string | undefined;
}

export function readTemplate(channel: MessageChannel, shape: Shape, lookups: Lookups): Templated {
  const { TemplateName, TemplateVersion } = shape;
  const templateId = TemplateName === undefined ? null : lookups.templateId(channel, TemplateName);
  if (TemplateName !== undefined && templateId === null)
    lookups.refuse(`There is no template “${TemplateName}” for this channel.`);
  const version = TemplateVersion === undefined ? null : Number(TemplateVersion);
  if (version === null || (Number.isInteger(version) && version >= 1))
    return { templateId, templateVersion: version };
  lookups.refuse(`“${TemplateVersion}” is no version of a template: versions are numbers from 1.`);
  return { templateId, templateVersion: null };
}

export function writeTemplate({ templateId, templateVersion }: Templated, { templateName }: Lookups): Shape {
  return said({
    TemplateName: templateId && templateName(templateId),
    TemplateVersion: templateVersion === null ? null : String(templateVersion),
  });
}

export function templateNeeds(channel: MessageChannel, { templateId, templateVersion }: Templated): Need[] {
  const use: Need = { kind: "channel", channel };
  return templateId === null
    ? [use]
    : [use, { kind: "template", id: templateId, version: templateVersion, channel }];
}

/** "Send the SMS “Hello”, version 2" */
export function messageInWords(
  what: string,
  { templateId, templateVersion }: Templated,
  nameOf: NameOf,
): string {
  if (templateId === null) return `Send the ${what}, whose template is not chosen`;
  const version = templateVersion === null ? "" : `, version ${templateVersion}`;
  return `Send the ${what} ${nameOf("template", templateId)}${version}`;
}
