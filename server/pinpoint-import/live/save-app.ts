import {
  GetApplicationSettingsCommand,
  GetCampaignsCommand,
  GetChannelsCommand,
  GetEmailChannelCommand,
  GetEventStreamCommand,
  GetSegmentsCommand,
  ListJourneysCommand,
} from "@aws-sdk/client-pinpoint";
import type { Folder } from "../folder";
import type { Elsewhere } from "./open-account";
import { everyPage } from "./pages";
import { savePeople } from "./save-people";

/** All that an app says of itself. */
export async function saveApp(from: Elsewhere, folder: Folder, ApplicationId: string): Promise<void> {
  const { pinpoint, attempt } = from;
  const parts: Record<string, () => Promise<unknown>> = {
    settings: async () =>
      (await pinpoint.send(new GetApplicationSettingsCommand({ ApplicationId }))).ApplicationSettingsResource,
    segments: () =>
      everyPage(
        async (Token) =>
          (await pinpoint.send(new GetSegmentsCommand({ ApplicationId, Token }))).SegmentsResponse,
      ),
    campaigns: () =>
      everyPage(
        async (Token) =>
          (await pinpoint.send(new GetCampaignsCommand({ ApplicationId, Token }))).CampaignsResponse,
      ),
    journeys: () =>
      everyPage(
        async (Token) =>
          (await pinpoint.send(new ListJourneysCommand({ ApplicationId, Token }))).JourneysResponse,
      ),
    "event-stream": async () =>
      (await pinpoint.send(new GetEventStreamCommand({ ApplicationId }))).EventStream,
    channels: () => channelsOf(from, ApplicationId),
  };
  for (const [what, read] of Object.entries(parts)) {
    const found = await attempt(read, { app: ApplicationId, what });
    if (found !== undefined) await folder.write(`apps/${ApplicationId}/${what}.json`, found);
  }
  await savePeople(from, folder, ApplicationId);
}

async function channelsOf({ pinpoint, attempt }: Elsewhere, ApplicationId: string) {
  const { Channels = {} } =
    (await pinpoint.send(new GetChannelsCommand({ ApplicationId }))).ChannelsResponse ?? {};
  const EMAIL = await attempt(
    async () => (await pinpoint.send(new GetEmailChannelCommand({ ApplicationId }))).EmailChannelResponse,
    { app: ApplicationId, what: "e-mail channel" },
  );
  return { ...Channels, ...(EMAIL && { EMAIL }) };
}
