import {
  CreateCampaignCommand,
  CreateEmailTemplateCommand,
  CreateSegmentCommand,
  DeleteEmailChannelCommand,
  DeleteEventStreamCommand,
  GetAppCommand,
  GetApplicationSettingsCommand,
  GetCampaignCommand,
  GetChannelsCommand,
  GetEmailChannelCommand,
  GetEventStreamCommand,
  ListTagsForResourceCommand,
  PutEventStreamCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateApplicationSettingsCommand,
  UpdateEmailChannelCommand,
} from "@aws-sdk/client-pinpoint";
import { setProjectLimits } from "@/server/projects/set-project-limits";
import { expect, test } from "../testing/test";

test("settings are read back as they were written, and bind the project [PRJ-5] [PRJ-6] [PRJ-9] [PRJ-11]", async ({
  sdk,
  ctx,
}) => {
  const ApplicationId = ctx.projectId;
  const get = async () =>
    (await sdk.send(new GetApplicationSettingsCommand({ ApplicationId }))).ApplicationSettingsResource;
  expect(await get()).toEqual({
    ApplicationId,
    CampaignHook: {},
    Limits: {},
    QuietTime: {},
    LastModifiedDate: expect.any(String),
  });
  const said = {
    CampaignHook: { WebUrl: "https://example.com/hook", Mode: "FILTER" },
    Limits: { Daily: 3, Total: 0, MessagesPerSecond: 50, MaximumDuration: 60, Session: 4 },
    QuietTime: { Start: "22:00", End: "06:30" },
    JourneyLimits: { DailyCap: 5, TimeframeCap: { Cap: 3, Days: 7 }, TotalCap: 10 },
  } as const;
  const WriteApplicationSettingsRequest = { ...said, CloudWatchMetricsEnabled: true };
  await sdk.send(new UpdateApplicationSettingsCommand({ ApplicationId, WriteApplicationSettingsRequest }));
  expect(await get()).toEqual({ ApplicationId, ...said, LastModifiedDate: expect.any(String) });

  await setProjectLimits(ctx, { dailyCap: 9, totalCap: null, messagesPerSecond: null, maxRunSeconds: 60 });
  expect(await get()).toMatchObject({
    Limits: { Daily: 9, MessagesPerSecond: 0, MaximumDuration: 60, Session: 4 },
  });

  const wrong = { Limits: { Daily: 101 } };
  const refused = sdk.send(
    new UpdateApplicationSettingsCommand({ ApplicationId, WriteApplicationSettingsRequest: wrong }),
  );
  await expect(refused).rejects.toMatchObject({ name: "BadRequestException" });
});

test("apps, segments, campaigns and templates carry tags; updates of them leave tags alone [SEC-2] [QTA-23] [B17]", async ({
  sdk,
  project,
}) => {
  const ApplicationId = project.id;
  const segment = await sdk.send(
    new CreateSegmentCommand({ ApplicationId, WriteSegmentRequest: { Name: "Tagged", Dimensions: {} } }),
  );
  const campaign = await sdk.send(
    new CreateCampaignCommand({
      ApplicationId,
      WriteCampaignRequest: { Name: "Tagged", SegmentId: segment.SegmentResponse?.Id },
    }),
  );
  const template = await sdk.send(
    new CreateEmailTemplateCommand({
      TemplateName: "tagged",
      EmailTemplateRequest: { Subject: "T", TextPart: "T" },
    }),
  );
  const app = await sdk.send(new GetAppCommand({ ApplicationId }));
  const arns = [
    segment.SegmentResponse?.Arn,
    campaign.CampaignResponse?.Arn,
    template.CreateTemplateMessageBody?.Arn,
    app.ApplicationResponse?.Arn,
  ];
  for (const ResourceArn of arns) {
    const tag = (tags: Record<string, string>) =>
      sdk.send(new TagResourceCommand({ ResourceArn, TagsModel: { tags } }));
    const tagged = await tag({ team: "crm", Stage: "" });
    expect(tagged.$metadata.httpStatusCode).toBe(204);
    await tag({ team: "shop", more: "1" });
    await sdk.send(new UntagResourceCommand({ ResourceArn, TagKeys: ["more", "unknown"] }));
    const listed = await sdk.send(new ListTagsForResourceCommand({ ResourceArn }));
    expect(listed.TagsModel?.tags).toEqual({ team: "shop", Stage: "" });
    await expect(tag({ "aws:x": "1" })).rejects.toMatchObject({ name: "BadRequestException" });
    const many = Object.fromEntries(Array.from({ length: 49 }, (_, nth) => [`k${nth}`, ""]));
    await expect(tag(many)).rejects.toMatchObject({ name: "BadRequestException", message: /50 tags/ });
  }
  const CampaignId = campaign.CampaignResponse?.Id;
  const read = await sdk.send(new GetCampaignCommand({ ApplicationId, CampaignId }));
  expect(read.CampaignResponse?.tags).toEqual({ team: "shop", Stage: "" });

  for (const ResourceArn of [
    "nonsense",
    "arn:aws:mobiletargeting:x:1:apps/1/journeys/2",
    `${arns[3]}/segments/1`,
  ])
    await expect(sdk.send(new ListTagsForResourceCommand({ ResourceArn }))).rejects.toMatchObject({
      name: expect.stringMatching(/BadRequest|NotFound/),
    });
});

test("the e-mail channel is read back as it was written; off and gone are told [EML-1]", async ({
  sdk,
  project,
}) => {
  const ApplicationId = project.id;
  await expect(sdk.send(new GetEmailChannelCommand({ ApplicationId }))).rejects.toMatchObject({
    name: "NotFoundException",
  });
  const said = {
    FromAddress: "Shop <shop@example.com>",
    Identity: "arn:aws:ses:us-east-1:000000000000:identity/example.com",
    ConfigurationSet: "main",
    RoleArn: "arn:aws:iam::000000000000:role/x",
    Enabled: true,
  };
  const updated = await sdk.send(new UpdateEmailChannelCommand({ ApplicationId, EmailChannelRequest: said }));
  expect(updated.EmailChannelResponse).toMatchObject({
    ...said,
    Platform: "EMAIL",
    Version: 1,
    HasCredential: true,
  });
  const read = await sdk.send(new GetEmailChannelCommand({ ApplicationId }));
  expect(read.EmailChannelResponse).toEqual(updated.EmailChannelResponse);
  const { ChannelsResponse } = await sdk.send(new GetChannelsCommand({ ApplicationId }));
  expect(ChannelsResponse?.Channels).toMatchObject({ EMAIL: { Enabled: true, Id: "email", Version: 1 } });

  const gone = await sdk.send(new DeleteEmailChannelCommand({ ApplicationId }));
  expect(gone.EmailChannelResponse).toMatchObject({ Enabled: false, IsArchived: true });
  const none = await sdk.send(new GetChannelsCommand({ ApplicationId }));
  expect(none.ChannelsResponse?.Channels).toEqual({});
  const EmailChannelRequest = { FromAddress: "nobody", Identity: "x" };
  await expect(
    sdk.send(new UpdateEmailChannelCommand({ ApplicationId, EmailChannelRequest })),
  ).rejects.toMatchObject({ name: "BadRequestException", message: /^FromAddress: / });
});

test("an event stream's settings are kept and told", async ({ sdk, project }) => {
  const ApplicationId = project.id;
  const get = () => sdk.send(new GetEventStreamCommand({ ApplicationId }));
  await expect(get()).rejects.toMatchObject({ name: "NotFoundException" });
  const said = { DestinationStreamArn: "arn:aws:kinesis:x:1:stream/y", RoleArn: "arn:aws:iam::1:role/z" };
  const put = await sdk.send(new PutEventStreamCommand({ ApplicationId, WriteEventStream: said }));
  expect(put.EventStream).toMatchObject({ ApplicationId, ...said, LastModifiedDate: expect.any(String) });
  expect((await get()).EventStream).toEqual(put.EventStream);
  await sdk.send(new DeleteEventStreamCommand({ ApplicationId }));
  await expect(get()).rejects.toMatchObject({ name: "NotFoundException" });
});
