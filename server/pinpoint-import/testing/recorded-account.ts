export const APP = "4c1d7be0a0a94b0e9b1c9c3f5d2e7a11";
export const CLUB = "11111111111111111111111111111111";
export const GOLD = "22222222222222222222222222222222";
export const GOLD_IN_CLUB = "33333333333333333333333333333333";
export const UNSEEN = "44444444444444444444444444444444";
export const SALE = "55555555555555555555555555555555";
export const TEXTS = "66666666666666666666666666666666";
export const WELCOME_JOURNEY = "77777777777777777777777777777777";

const arn = (path: string) => `arn:aws:mobiletargeting:us-east-1:123456789012:${path}`;
const dates = { CreationDate: "2024-02-01T08:00:00.000Z", LastModifiedDate: "2025-06-01T08:00:00.000Z" };
const importOf = (size: number) => ({
  ExternalId: "",
  Format: "JSON",
  RoleArn: "arn:aws:iam::123456789012:role/pinpoint",
  S3Url: "s3://shop-lists/club.json",
  Size: size,
});

const segments = [
  {
    ...dates,
    ApplicationId: APP,
    Arn: arn(`apps/${APP}/segments/${GOLD_IN_CLUB}`),
    Id: GOLD_IN_CLUB,
    Name: "Gold in the club",
    SegmentType: "DIMENSIONAL",
    SegmentGroups: {
      Include: "ALL",
      Groups: [
        {
          Type: "ALL",
          SourceType: "ALL",
          SourceSegments: [{ Id: GOLD, Version: 3 }, { Id: CLUB }],
          Dimensions: [],
        },
      ],
    },
    Version: 1,
  },
  {
    ...dates,
    ApplicationId: APP,
    Arn: arn(`apps/${APP}/segments/${GOLD}`),
    Id: GOLD,
    Name: "Gold",
    SegmentType: "DIMENSIONAL",
    Dimensions: { Attributes: { plan: { AttributeType: "INCLUSIVE", Values: ["gold"] } } },
    tags: { team: "crm" },
    Version: 3,
  },
  {
    ...dates,
    ApplicationId: APP,
    Arn: arn(`apps/${APP}/segments/${CLUB}`),
    Id: CLUB,
    Name: "Club",
    SegmentType: "IMPORT",
    ImportDefinition: importOf(1),
    Version: 1,
  },
  {
    ...dates,
    ApplicationId: APP,
    Arn: arn(`apps/${APP}/segments/${UNSEEN}`),
    Id: UNSEEN,
    Name: "Never exported",
    SegmentType: "IMPORT",
    ImportDefinition: importOf(7),
    Version: 1,
  },
];

const campaign = {
  ...dates,
  AdditionalTreatments: [],
  ApplicationId: APP,
  Hook: {},
  HoldoutPercent: 10,
  IsPaused: false,
  Limits: { Daily: 2, Total: 0 },
  MessageConfiguration: {},
  SegmentVersion: 3,
  State: { CampaignStatus: "SCHEDULED" },
  DefaultState: { CampaignStatus: "SCHEDULED" },
  TemplateConfiguration: {},
  Version: 4,
};

const campaigns = [
  {
    ...campaign,
    Arn: arn(`apps/${APP}/campaigns/${SALE}`),
    Id: SALE,
    Name: "Autumn sale",
    SegmentId: GOLD,
    Schedule: {
      StartTime: "2027-10-01T09:00:00Z",
      Frequency: "ONCE",
      IsLocalTime: false,
      Timezone: "UTC+01",
    },
    TemplateConfiguration: { EmailTemplate: { Name: "autumn-sale", Version: "4" } },
  },
  {
    ...campaign,
    Arn: arn(`apps/${APP}/campaigns/${TEXTS}`),
    Id: TEXTS,
    Name: "By text message",
    SegmentId: GOLD,
    MessageConfiguration: { SMSMessage: { Body: "Sale!", MessageType: "PROMOTIONAL" } },
  },
];

const template = {
  ...dates,
  TemplateName: "autumn-sale",
  TemplateType: "EMAIL",
  Arn: arn("templates/autumn-sale/EMAIL"),
};
const version = (Version: string, Subject: string) => ({
  ...template,
  Version,
  Subject,
  HtmlPart: "<p>Dear {{User.UserAttributes.FirstName}}, you have {{Attributes.plan}}.</p>",
  DefaultSubstitutions: '{"Attributes":{"plan":"a plan"}}',
});
const sms = {
  ...dates,
  TemplateName: "code",
  TemplateType: "SMS",
  Version: "1",
  Arn: arn("templates/code/SMS"),
};

const job = (Id: string, S3UrlPrefix: string, SegmentId?: string) => ({
  ApplicationId: APP,
  Id,
  JobStatus: "COMPLETED",
  Type: "EXPORT",
  CreationDate: "2026-09-01T08:00:00.000Z",
  CompletionDate: "2026-09-01T08:05:00.000Z",
  Definition: {
    RoleArn: "arn:aws:iam::123456789012:role/pinpoint",
    S3UrlPrefix,
    ...(SegmentId && { SegmentId }),
  },
});

/** Replies as Pinpoint sends them, by path and query. A list is told in two pages. */
export const recorded: Record<string, unknown> = {
  "/v1/apps": { Item: [], NextToken: "second" },
  "/v1/apps?token=second": {
    Item: [{ Arn: arn(`apps/${APP}`), Id: APP, Name: "Shop", tags: { team: "crm" }, ...dates }],
  },
  [`/v1/apps/${APP}/settings`]: {
    ApplicationId: APP,
    CampaignHook: {},
    LastModifiedDate: dates.LastModifiedDate,
    Limits: { Daily: 3, MaximumDuration: 600, MessagesPerSecond: 100, Total: 0 },
    QuietTime: { Start: "22:00", End: "06:00" },
  },
  [`/v1/apps/${APP}/segments`]: { Item: segments.slice(0, 2), NextToken: "more" },
  [`/v1/apps/${APP}/segments?token=more`]: { Item: segments.slice(2) },
  [`/v1/apps/${APP}/campaigns`]: { Item: campaigns },
  [`/v1/apps/${APP}/journeys`]: {
    Item: [
      {
        ...dates,
        ApplicationId: APP,
        Id: WELCOME_JOURNEY,
        Name: "Welcome",
        State: "ACTIVE",
        StartActivity: "a1",
        Activities: { a1: { Wait: { WaitTime: { WaitFor: "PT1H" }, NextActivity: "a2" } } },
        Schedule: { StartTime: "2026-01-01T00:00:00Z", Timezone: "UTC" },
      },
    ],
  },
  [`/v1/apps/${APP}/channels`]: {
    Channels: {
      EMAIL: { Enabled: true, Id: "email", Version: 2 },
      SMS: { ApplicationId: APP, Enabled: true, Id: "sms", Version: 1 },
    },
  },
  [`/v1/apps/${APP}/channels/email`]: {
    ApplicationId: APP,
    Enabled: true,
    FromAddress: "Shop <news@shop.example>",
    Identity: "arn:aws:ses:us-east-1:123456789012:identity/shop.example",
    Platform: "EMAIL",
    Version: 2,
  },
  [`/v1/apps/${APP}/jobs/export`]: {
    Item: [
      job("a".repeat(32), "s3://shop-exports/all/"),
      job("b".repeat(32), "s3://shop-exports/club/", CLUB),
    ],
  },
  "/v1/templates": {
    Item: [{ ...template, Version: "2" }, { ...sms }],
  },
  "/v1/templates/autumn-sale/EMAIL/versions": {
    Item: [
      { ...template, Version: "4" },
      { ...template, Version: "2" },
    ],
  },
  "/v1/templates/autumn-sale/email?version=2": version("2", "Autumn, {{User.UserAttributes.FirstName}}"),
  "/v1/templates/autumn-sale/email?version=4": version("4", "Autumn again"),
  "/v1/templates/code/SMS/versions": { Item: [{ ...sms }] },
  "/v1/templates/code/sms?version=1": { ...sms, Body: "Your code is {{Attributes.code}}" },
};

const person = (Id: string, plan: string) => ({
  Id,
  ApplicationId: APP,
  Address: `${Id}@shop.example`,
  ChannelType: "EMAIL",
  EndpointStatus: "ACTIVE",
  OptOut: "NONE",
  CohortId: "39",
  RequestId: "7b6f8d5c-8d0f-4f0a-8a70-4f5d1b0ef3f1",
  EffectiveDate: "2025-04-01T10:00:00.000Z",
  CreationDate: "2024-04-01T10:00:00.000Z",
  Attributes: { plan: [plan] },
  Metrics: { visits: 4 },
  Demographic: { Timezone: "Europe/Berlin" },
  Location: { Country: "DE" },
  User: { UserId: `user-${Id}`, UserAttributes: { FirstName: ["Ann"] } },
});

const lines = (people: object[]) => people.map((each) => `${JSON.stringify(each)}\n`).join("");

/** What export jobs wrote, before gzip, by key. */
export const exported: Record<string, string> = {
  "all/part-0.gz": lines([person("ann", "gold"), person("bob", "free")]),
  "club/part-0.gz": lines([person("ann", "gold")]),
};
