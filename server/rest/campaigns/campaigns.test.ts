import {
  CreateCampaignCommand,
  CreateEmailTemplateCommand,
  DeleteCampaignCommand,
  GetCampaignActivitiesCommand,
  GetCampaignCommand,
  GetCampaignsCommand,
  GetCampaignVersionCommand,
  GetCampaignVersionsCommand,
  type PinpointClient,
  UpdateCampaignCommand,
  type WriteCampaignRequest,
} from "@aws-sdk/client-pinpoint";
import { everyone } from "@/domain/segments/criteria";
import { updateCampaign } from "@/server/campaigns/update-campaign";
import type { Context } from "@/server/context";
import { createSegment } from "@/server/segments/create-segment";
import { expect, test } from "../testing/test";

const create = async (sdk: PinpointClient, ApplicationId: string, said: WriteCampaignRequest) =>
  (await sdk.send(new CreateCampaignCommand({ ApplicationId, WriteCampaignRequest: said })))
    .CampaignResponse!;

const update = async (
  sdk: PinpointClient,
  ApplicationId: string,
  CampaignId: string,
  said: WriteCampaignRequest,
) =>
  (await sdk.send(new UpdateCampaignCommand({ ApplicationId, CampaignId, WriteCampaignRequest: said })))
    .CampaignResponse!;

const get = async (sdk: PinpointClient, ApplicationId: string, CampaignId: string) =>
  (await sdk.send(new GetCampaignCommand({ ApplicationId, CampaignId }))).CampaignResponse!;

const segmentIn = async (ctx: Context) =>
  (await createSegment(ctx, { name: `Everyone ${Math.random()}`, criteria: everyone })).id;

const tomorrow = "2027-12-01T09:00:00Z";

const inline = (SegmentId: string) =>
  ({
    Name: "Advent",
    Description: "Once a year",
    SegmentId,
    SegmentVersion: 1,
    HoldoutPercent: 10,
    Limits: { Daily: 2, Total: 0, MessagesPerSecond: 50, MaximumDuration: 600 },
    Schedule: {
      StartTime: tomorrow,
      EndTime: "2028-12-24T09:00:00Z",
      Frequency: "DAILY",
      IsLocalTime: false,
      Timezone: "UTC+01",
      QuietTime: { Start: "21:00", End: "07:00" },
    },
    MessageConfiguration: {
      EmailMessage: {
        FromAddress: "Ann <ann@example.com>",
        Title: "Hello",
        HtmlBody: "<p>Hi</p>",
        Body: "Hi",
      },
    },
    Priority: 3,
    TreatmentName: "A",
    AdditionalTreatments: [
      {
        SizePercent: 30,
        TreatmentName: "B",
        MessageConfiguration: { EmailMessage: { FromAddress: "ann@example.com", Title: "Hey", Body: "Hi" } },
      },
    ],
    tags: { team: "crm" },
  }) satisfies WriteCampaignRequest;

test("a campaign is read back as it was written, and is on its way [B12] [W7] [CMP-12] [CMP-17]", async ({
  sdk,
  ctx,
  make,
}) => {
  const ApplicationId = ctx.projectId;
  await make.endpoint({ projectId: ApplicationId });
  const said = inline(await segmentIn(ctx));
  const made = await create(sdk, ApplicationId, said);
  const State = { CampaignStatus: "SCHEDULED" };
  expect(made).toEqual({
    ...said,
    TemplateConfiguration: {},
    Hook: {},
    AdditionalTreatments: [{ ...said.AdditionalTreatments[0], Id: "1", State }],
    ApplicationId,
    Arn: `arn:aws:mobiletargeting:us-east-1:000000000000:apps/${ApplicationId}/campaigns/${made.Id}`,
    CreationDate: expect.any(String),
    LastModifiedDate: expect.any(String),
    DefaultState: State,
    State,
    Id: expect.stringMatching(/^[0-9a-f]{32}$/),
    IsPaused: false,
    Version: 1,
  });
  expect(await get(sdk, ApplicationId, made.Id!)).toEqual(made);
  const { CampaignsResponse } = await sdk.send(new GetCampaignsCommand({ ApplicationId }));
  expect(CampaignsResponse?.Item).toEqual([made]);
});

test("pausing, resuming and changing are updates, each a version; the rest stays as it was [B12]", async ({
  sdk,
  ctx,
  make,
}) => {
  const ApplicationId = ctx.projectId;
  await make.endpoint({ projectId: ApplicationId });
  const made = await create(sdk, ApplicationId, inline(await segmentIn(ctx)));
  const CampaignId = made.Id!;
  const paused = await update(sdk, ApplicationId, CampaignId, { IsPaused: true });
  expect(paused).toMatchObject({ IsPaused: true, State: { CampaignStatus: "PAUSED" }, Version: 2 });
  const resumed = await update(sdk, ApplicationId, CampaignId, { IsPaused: false, tags: { late: "1" } });
  expect(resumed).toEqual({
    ...made,
    Version: 3,
    LastModifiedDate: expect.any(String),
  });
  const renamed = await update(sdk, ApplicationId, CampaignId, {
    Name: "Advent calendar",
    HoldoutPercent: 0,
  });
  expect(renamed).toMatchObject({
    Name: "Advent calendar",
    Description: "Once a year",
    Version: 4,
    HoldoutPercent: 0,
  });

  const versions = await sdk.send(new GetCampaignVersionsCommand({ ApplicationId, CampaignId }));
  expect(versions.CampaignsResponse?.Item?.map(({ Version, Name }) => [Version, Name])).toEqual([
    [4, "Advent calendar"],
    [3, "Advent"],
    [2, "Advent"],
    [1, "Advent"],
  ]);
  const first = await sdk.send(new GetCampaignVersionCommand({ ApplicationId, CampaignId, Version: "1" }));
  expect(first.CampaignResponse).toMatchObject({ Name: "Advent", HoldoutPercent: 10, Version: 1 });

  const gone = await sdk.send(new DeleteCampaignCommand({ ApplicationId, CampaignId }));
  expect(gone.CampaignResponse?.State).toEqual({ CampaignStatus: "DELETED" });
  await expect(get(sdk, ApplicationId, CampaignId)).rejects.toMatchObject({ name: "NotFoundException" });
});

test("an immediate campaign of a template runs at once, and its run is an activity [B13]", async ({
  sdk,
  ctx,
  make,
}) => {
  const ApplicationId = ctx.projectId;
  await make.endpoint({ projectId: ApplicationId });
  const TemplateName = `now-${ApplicationId.slice(-8)}`;
  const EmailTemplateRequest = { Subject: "Now", TextPart: "Now" };
  await sdk.send(new CreateEmailTemplateCommand({ TemplateName, EmailTemplateRequest }));
  const made = await create(sdk, ApplicationId, {
    Name: "Now",
    SegmentId: await segmentIn(ctx),
    Schedule: { StartTime: "IMMEDIATE" },
    TemplateConfiguration: { EmailTemplate: { Name: TemplateName } },
    MessageConfiguration: { EmailMessage: { FromAddress: "ann@example.com" } },
  });
  expect(made).toMatchObject({
    State: { CampaignStatus: "EXECUTING" },
    TemplateConfiguration: { EmailTemplate: { Name: TemplateName } },
    Schedule: { StartTime: "IMMEDIATE", IsLocalTime: false, Timezone: "UTC" },
  });
  const { ActivitiesResponse } = await sdk.send(
    new GetCampaignActivitiesCommand({ ApplicationId, CampaignId: made.Id }),
  );
  expect(ActivitiesResponse?.Item).toEqual([
    expect.objectContaining({ CampaignId: made.Id, State: "INITIALIZING", TotalEndpointCount: 0 }),
  ]);
});

test("what the console changes is what the API tells; what it has no place for stays", async ({
  sdk,
  ctx,
  make,
}) => {
  const ApplicationId = ctx.projectId;
  await make.endpoint({ projectId: ApplicationId });
  const { Schedule, ...said } = inline(await segmentIn(ctx));
  const draft = await create(sdk, ApplicationId, said);
  expect(draft).toMatchObject({ State: { CampaignStatus: "PAUSED" }, IsPaused: false });
  expect(draft.Schedule).toBeUndefined();
  await updateCampaign(ctx, { id: draft.Id!, holdout: 25 });
  expect(await get(sdk, ApplicationId, draft.Id!)).toMatchObject({
    Description: "Once a year",
    HoldoutPercent: 25,
    Name: "Advent",
    MessageConfiguration: { EmailMessage: { Title: "Hello", HtmlBody: "<p>Hi</p>", Body: "Hi" } },
  });
  const launched = await update(sdk, ApplicationId, draft.Id!, { Schedule });
  expect(launched).toMatchObject({ State: { CampaignStatus: "SCHEDULED" }, Schedule });
});

test("what cannot be sent is refused with its place, and nothing of it stays", async ({ sdk, ctx, make }) => {
  const ApplicationId = ctx.projectId;
  await make.endpoint({ projectId: ApplicationId });
  const good = inline(await segmentIn(ctx));
  const wrong: [WriteCampaignRequest, RegExp][] = [
    [{ ...good, SegmentId: "nonsense" }, /^SegmentId/],
    [{ ...good, SegmentId: "0".repeat(32) }, /segment/],
    [{ ...good, Schedule: { StartTime: "soon" } }, /^Schedule.StartTime/],
    [{ ...good, Schedule: { StartTime: tomorrow, Frequency: "YEARLY" as "DAILY" } }, /^Schedule.Frequency/],
    [
      { ...good, Schedule: { Frequency: "DAILY" } as WriteCampaignRequest["Schedule"] },
      /StartTime: it is required/,
    ],
    [{ ...good, MessageConfiguration: { SMSMessage: { Body: "Hi" } } }, /only EmailMessage/],
    [{ ...good, Hook: { LambdaFunctionName: "f" } }, /^Hook.LambdaFunctionName/],
    [{ ...good, HoldoutPercent: 101 }, /holdout: /],
    [{ ...good, Limits: { Daily: 101 } }, /Daily|daily/],
    [{ ...good, MessageConfiguration: { EmailMessage: {} } }, /./],
  ];
  for (const [said, message] of wrong)
    await expect(create(sdk, ApplicationId, said)).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringMatching(message),
    });
  const { CampaignsResponse } = await sdk.send(new GetCampaignsCommand({ ApplicationId }));
  expect(CampaignsResponse?.Item).toEqual([]);
});
