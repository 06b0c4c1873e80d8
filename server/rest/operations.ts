/** Every operation of Pinpoint's API of 2016-12-01: its method, its path and the status of its success. */
export const operations = {
  // Apps (projects) and settings
  GetApps: ["GET", "/v1/apps", 200],
  CreateApp: ["POST", "/v1/apps", 201],
  DeleteApp: ["DELETE", "/v1/apps/{ApplicationId}", 200],
  GetApp: ["GET", "/v1/apps/{ApplicationId}", 200],
  GetApplicationSettings: ["GET", "/v1/apps/{ApplicationId}/settings", 200],
  UpdateApplicationSettings: ["PUT", "/v1/apps/{ApplicationId}/settings", 200],
  // Endpoints and users
  RemoveAttributes: ["PUT", "/v1/apps/{ApplicationId}/attributes/{AttributeType}", 200],
  UpdateEndpointsBatch: ["PUT", "/v1/apps/{ApplicationId}/endpoints", 202],
  DeleteEndpoint: ["DELETE", "/v1/apps/{ApplicationId}/endpoints/{EndpointId}", 202],
  GetEndpoint: ["GET", "/v1/apps/{ApplicationId}/endpoints/{EndpointId}", 200],
  UpdateEndpoint: ["PUT", "/v1/apps/{ApplicationId}/endpoints/{EndpointId}", 202],
  DeleteUserEndpoints: ["DELETE", "/v1/apps/{ApplicationId}/users/{UserId}", 202],
  GetUserEndpoints: ["GET", "/v1/apps/{ApplicationId}/users/{UserId}", 200],
  // Events and event stream
  PutEvents: ["POST", "/v1/apps/{ApplicationId}/events", 202],
  DeleteEventStream: ["DELETE", "/v1/apps/{ApplicationId}/eventstream", 200],
  GetEventStream: ["GET", "/v1/apps/{ApplicationId}/eventstream", 200],
  PutEventStream: ["POST", "/v1/apps/{ApplicationId}/eventstream", 200],
  // Segments
  GetSegments: ["GET", "/v1/apps/{ApplicationId}/segments", 200],
  CreateSegment: ["POST", "/v1/apps/{ApplicationId}/segments", 201],
  DeleteSegment: ["DELETE", "/v1/apps/{ApplicationId}/segments/{SegmentId}", 200],
  GetSegment: ["GET", "/v1/apps/{ApplicationId}/segments/{SegmentId}", 200],
  UpdateSegment: ["PUT", "/v1/apps/{ApplicationId}/segments/{SegmentId}", 200],
  GetSegmentExportJobs: ["GET", "/v1/apps/{ApplicationId}/segments/{SegmentId}/jobs/export", 200],
  GetSegmentImportJobs: ["GET", "/v1/apps/{ApplicationId}/segments/{SegmentId}/jobs/import", 200],
  GetSegmentVersions: ["GET", "/v1/apps/{ApplicationId}/segments/{SegmentId}/versions", 200],
  GetSegmentVersion: ["GET", "/v1/apps/{ApplicationId}/segments/{SegmentId}/versions/{Version}", 200],
  // Import and export jobs
  GetExportJobs: ["GET", "/v1/apps/{ApplicationId}/jobs/export", 200],
  CreateExportJob: ["POST", "/v1/apps/{ApplicationId}/jobs/export", 202],
  GetExportJob: ["GET", "/v1/apps/{ApplicationId}/jobs/export/{JobId}", 200],
  GetImportJobs: ["GET", "/v1/apps/{ApplicationId}/jobs/import", 200],
  CreateImportJob: ["POST", "/v1/apps/{ApplicationId}/jobs/import", 201],
  GetImportJob: ["GET", "/v1/apps/{ApplicationId}/jobs/import/{JobId}", 200],
  // Campaigns
  GetCampaigns: ["GET", "/v1/apps/{ApplicationId}/campaigns", 200],
  CreateCampaign: ["POST", "/v1/apps/{ApplicationId}/campaigns", 201],
  DeleteCampaign: ["DELETE", "/v1/apps/{ApplicationId}/campaigns/{CampaignId}", 200],
  GetCampaign: ["GET", "/v1/apps/{ApplicationId}/campaigns/{CampaignId}", 200],
  UpdateCampaign: ["PUT", "/v1/apps/{ApplicationId}/campaigns/{CampaignId}", 200],
  GetCampaignActivities: ["GET", "/v1/apps/{ApplicationId}/campaigns/{CampaignId}/activities", 200],
  GetCampaignVersions: ["GET", "/v1/apps/{ApplicationId}/campaigns/{CampaignId}/versions", 200],
  GetCampaignVersion: ["GET", "/v1/apps/{ApplicationId}/campaigns/{CampaignId}/versions/{Version}", 200],
  // Journeys
  ListJourneys: ["GET", "/v1/apps/{ApplicationId}/journeys", 200],
  CreateJourney: ["POST", "/v1/apps/{ApplicationId}/journeys", 201],
  DeleteJourney: ["DELETE", "/v1/apps/{ApplicationId}/journeys/{JourneyId}", 200],
  GetJourney: ["GET", "/v1/apps/{ApplicationId}/journeys/{JourneyId}", 200],
  UpdateJourney: ["PUT", "/v1/apps/{ApplicationId}/journeys/{JourneyId}", 200],
  GetJourneyExecutionActivityMetrics: [
    "GET",
    "/v1/apps/{ApplicationId}/journeys/{JourneyId}/activities/{JourneyActivityId}/execution-metrics",
    200,
  ],
  GetJourneyExecutionMetrics: ["GET", "/v1/apps/{ApplicationId}/journeys/{JourneyId}/execution-metrics", 200],
  GetJourneyRuns: ["GET", "/v1/apps/{ApplicationId}/journeys/{JourneyId}/runs", 200],
  GetJourneyRunExecutionActivityMetrics: [
    "GET",
    "/v1/apps/{ApplicationId}/journeys/{JourneyId}/runs/{RunId}/activities/{JourneyActivityId}/execution-metrics",
    200,
  ],
  GetJourneyRunExecutionMetrics: [
    "GET",
    "/v1/apps/{ApplicationId}/journeys/{JourneyId}/runs/{RunId}/execution-metrics",
    200,
  ],
  UpdateJourneyState: ["PUT", "/v1/apps/{ApplicationId}/journeys/{JourneyId}/state", 200],
  // Templates
  ListTemplates: ["GET", "/v1/templates", 200],
  DeleteEmailTemplate: ["DELETE", "/v1/templates/{TemplateName}/email", 202],
  GetEmailTemplate: ["GET", "/v1/templates/{TemplateName}/email", 200],
  CreateEmailTemplate: ["POST", "/v1/templates/{TemplateName}/email", 201],
  UpdateEmailTemplate: ["PUT", "/v1/templates/{TemplateName}/email", 202],
  DeleteInAppTemplate: ["DELETE", "/v1/templates/{TemplateName}/inapp", 202],
  GetInAppTemplate: ["GET", "/v1/templates/{TemplateName}/inapp", 200],
  CreateInAppTemplate: ["POST", "/v1/templates/{TemplateName}/inapp", 201],
  UpdateInAppTemplate: ["PUT", "/v1/templates/{TemplateName}/inapp", 202],
  DeletePushTemplate: ["DELETE", "/v1/templates/{TemplateName}/push", 202],
  GetPushTemplate: ["GET", "/v1/templates/{TemplateName}/push", 200],
  CreatePushTemplate: ["POST", "/v1/templates/{TemplateName}/push", 201],
  UpdatePushTemplate: ["PUT", "/v1/templates/{TemplateName}/push", 202],
  DeleteSmsTemplate: ["DELETE", "/v1/templates/{TemplateName}/sms", 202],
  GetSmsTemplate: ["GET", "/v1/templates/{TemplateName}/sms", 200],
  CreateSmsTemplate: ["POST", "/v1/templates/{TemplateName}/sms", 201],
  UpdateSmsTemplate: ["PUT", "/v1/templates/{TemplateName}/sms", 202],
  DeleteVoiceTemplate: ["DELETE", "/v1/templates/{TemplateName}/voice", 202],
  GetVoiceTemplate: ["GET", "/v1/templates/{TemplateName}/voice", 200],
  CreateVoiceTemplate: ["POST", "/v1/templates/{TemplateName}/voice", 201],
  UpdateVoiceTemplate: ["PUT", "/v1/templates/{TemplateName}/voice", 202],
  UpdateTemplateActiveVersion: ["PUT", "/v1/templates/{TemplateName}/{TemplateType}/active-version", 200],
  ListTemplateVersions: ["GET", "/v1/templates/{TemplateName}/{TemplateType}/versions", 200],
  // Messages, OTP, number lookup
  SendMessages: ["POST", "/v1/apps/{ApplicationId}/messages", 200],
  SendOTPMessage: ["POST", "/v1/apps/{ApplicationId}/otp", 200],
  SendUsersMessages: ["POST", "/v1/apps/{ApplicationId}/users-messages", 200],
  VerifyOTPMessage: ["POST", "/v1/apps/{ApplicationId}/verify-otp", 200],
  PhoneNumberValidate: ["POST", "/v1/phone/number/validate", 200],
  // In-app
  GetInAppMessages: ["GET", "/v1/apps/{ApplicationId}/endpoints/{EndpointId}/inappmessages", 200],
  // Channels
  GetChannels: ["GET", "/v1/apps/{ApplicationId}/channels", 200],
  DeleteAdmChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/adm", 200],
  GetAdmChannel: ["GET", "/v1/apps/{ApplicationId}/channels/adm", 200],
  UpdateAdmChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/adm", 200],
  DeleteApnsChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/apns", 200],
  GetApnsChannel: ["GET", "/v1/apps/{ApplicationId}/channels/apns", 200],
  UpdateApnsChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/apns", 200],
  DeleteApnsSandboxChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/apns_sandbox", 200],
  GetApnsSandboxChannel: ["GET", "/v1/apps/{ApplicationId}/channels/apns_sandbox", 200],
  UpdateApnsSandboxChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/apns_sandbox", 200],
  DeleteApnsVoipChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/apns_voip", 200],
  GetApnsVoipChannel: ["GET", "/v1/apps/{ApplicationId}/channels/apns_voip", 200],
  UpdateApnsVoipChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/apns_voip", 200],
  DeleteApnsVoipSandboxChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/apns_voip_sandbox", 200],
  GetApnsVoipSandboxChannel: ["GET", "/v1/apps/{ApplicationId}/channels/apns_voip_sandbox", 200],
  UpdateApnsVoipSandboxChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/apns_voip_sandbox", 200],
  DeleteBaiduChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/baidu", 200],
  GetBaiduChannel: ["GET", "/v1/apps/{ApplicationId}/channels/baidu", 200],
  UpdateBaiduChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/baidu", 200],
  DeleteEmailChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/email", 200],
  GetEmailChannel: ["GET", "/v1/apps/{ApplicationId}/channels/email", 200],
  UpdateEmailChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/email", 200],
  DeleteGcmChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/gcm", 200],
  GetGcmChannel: ["GET", "/v1/apps/{ApplicationId}/channels/gcm", 200],
  UpdateGcmChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/gcm", 200],
  DeleteSmsChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/sms", 200],
  GetSmsChannel: ["GET", "/v1/apps/{ApplicationId}/channels/sms", 200],
  UpdateSmsChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/sms", 200],
  DeleteVoiceChannel: ["DELETE", "/v1/apps/{ApplicationId}/channels/voice", 200],
  GetVoiceChannel: ["GET", "/v1/apps/{ApplicationId}/channels/voice", 200],
  UpdateVoiceChannel: ["PUT", "/v1/apps/{ApplicationId}/channels/voice", 200],
  // KPI
  GetCampaignDateRangeKpi: [
    "GET",
    "/v1/apps/{ApplicationId}/campaigns/{CampaignId}/kpis/daterange/{KpiName}",
    200,
  ],
  GetJourneyDateRangeKpi: [
    "GET",
    "/v1/apps/{ApplicationId}/journeys/{JourneyId}/kpis/daterange/{KpiName}",
    200,
  ],
  GetApplicationDateRangeKpi: ["GET", "/v1/apps/{ApplicationId}/kpis/daterange/{KpiName}", 200],
  // Recommenders
  GetRecommenderConfigurations: ["GET", "/v1/recommenders", 200],
  CreateRecommenderConfiguration: ["POST", "/v1/recommenders", 201],
  DeleteRecommenderConfiguration: ["DELETE", "/v1/recommenders/{RecommenderId}", 200],
  GetRecommenderConfiguration: ["GET", "/v1/recommenders/{RecommenderId}", 200],
  UpdateRecommenderConfiguration: ["PUT", "/v1/recommenders/{RecommenderId}", 200],
  // Tags
  UntagResource: ["DELETE", "/v1/tags/{ResourceArn}", 204],
  ListTagsForResource: ["GET", "/v1/tags/{ResourceArn}", 200],
  TagResource: ["POST", "/v1/tags/{ResourceArn}", 204],
} as const satisfies Record<string, readonly [method: string, path: string, status: number]>;

export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as OperationName[]; // the keys of the object above

type PathOf<N extends OperationName> = (typeof operations)[N][1];

/** Those of one project. */
export type ProjectOperation = {
  [N in OperationName]: PathOf<N> extends `${string}{ApplicationId}${string}` ? N : never;
}[OperationName];

const OF_A_PUBLISHABLE_KEY: readonly OperationName[] = ["PutEvents", "UpdateEndpoint", "GetInAppMessages"];

/** What a key may do that stands in an app or a page for all to read. */
export const isPublishable = (name: OperationName) => OF_A_PUBLISHABLE_KEY.includes(name);
