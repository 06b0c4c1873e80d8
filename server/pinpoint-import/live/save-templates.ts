import {
  GetEmailTemplateCommand,
  GetInAppTemplateCommand,
  GetPushTemplateCommand,
  GetSmsTemplateCommand,
  GetVoiceTemplateCommand,
  ListTemplatesCommand,
  ListTemplateVersionsCommand,
  type PinpointClient,
} from "@aws-sdk/client-pinpoint";
import type { Folder } from "../folder";
import type { Elsewhere } from "./open-account";
import { everyPage } from "./pages";

interface Which {
  TemplateName: string;
  Version: string;
}

/** How a version is read, by the type of its template. */
const readers: Record<string, (pinpoint: PinpointClient, which: Which) => Promise<object | undefined>> = {
  EMAIL: async (pinpoint, which) =>
    (await pinpoint.send(new GetEmailTemplateCommand(which))).EmailTemplateResponse,
  SMS: async (pinpoint, which) => (await pinpoint.send(new GetSmsTemplateCommand(which))).SMSTemplateResponse,
  PUSH: async (pinpoint, which) =>
    (await pinpoint.send(new GetPushTemplateCommand(which))).PushNotificationTemplateResponse,
  VOICE: async (pinpoint, which) =>
    (await pinpoint.send(new GetVoiceTemplateCommand(which))).VoiceTemplateResponse,
  INAPP: async (pinpoint, which) =>
    (await pinpoint.send(new GetInAppTemplateCommand(which))).InAppTemplateResponse,
};

/** The account's templates with all their versions. */
export async function saveTemplates({ pinpoint, attempt }: Elsewhere, folder: Folder): Promise<void> {
  const readPage = async (NextToken: string | undefined) =>
    (await pinpoint.send(new ListTemplatesCommand({ NextToken }))).TemplatesResponse;
  const templates = (await attempt(() => everyPage(readPage), { what: "templates" })) ?? [];
  const saved: object[] = [];
  for (const { TemplateName = "", TemplateType = "", Version, tags } of templates) {
    const read = readers[TemplateType];
    if (!read) continue;
    const whole = () => versionsOf(pinpoint, { TemplateName, TemplateType, read });
    const versions = await attempt(whole, { what: `template ${TemplateName} (${TemplateType})` });
    if (versions) saved.push({ TemplateName, TemplateType, Version, tags, versions });
  }
  await folder.write("templates.json", saved);
}

interface Listed {
  TemplateName: string;
  TemplateType: string;
  read: (typeof readers)[string];
}

async function versionsOf(pinpoint: PinpointClient, { TemplateName, TemplateType, read }: Listed) {
  const listed = await everyPage(
    async (NextToken) =>
      (await pinpoint.send(new ListTemplateVersionsCommand({ TemplateName, TemplateType, NextToken })))
        .TemplateVersionsResponse,
  );
  const versions: object[] = [];
  for (const { Version = "1" } of listed) {
    const content = await read(pinpoint, { TemplateName, Version });
    if (content) versions.push({ ...content, Version });
  }
  return versions;
}
