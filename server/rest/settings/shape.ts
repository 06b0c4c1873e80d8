import type { ApplicationSettingsResource, WriteApplicationSettingsRequest } from "@aws-sdk/client-pinpoint";
import type { Project } from "@/server/projects/get-project";
import type { Given } from "../given";

export type SettingsSaid = Omit<
  Given<WriteApplicationSettingsRequest>,
  "CloudWatchMetricsEnabled" | "EventTaggingEnabled"
>;

/** What a client wrote of it is told as it wrote it, for as long as nobody changed it elsewhere. */
export function settingsShape(project: Project, said: SettingsSaid): Given<ApplicationSettingsResource> {
  const { CampaignHook = {}, Limits = {}, QuietTime = {}, JourneyLimits } = said;
  const hook = project.hook?.kind === "webhook" ? project.hook.url : undefined;
  return {
    ApplicationId: project.id,
    CampaignHook: CampaignHook.WebUrl === hook ? CampaignHook : hook ? { Mode: "FILTER", WebUrl: hook } : {},
    ...(JourneyLimits && { JourneyLimits }),
    LastModifiedDate: project.updatedAt.toISOString(),
    Limits: limitsShape(project, Limits),
    QuietTime: quietShape(project, QuietTime),
  };
}

const places = {
  Daily: "dailyCap",
  Total: "totalCap",
  MessagesPerSecond: "messagesPerSecond",
  MaximumDuration: "maxRunSeconds",
} as const;
type LimitName = keyof typeof places;
const limitNames = Object.keys(places) as LimitName[]; // the keys of the object above

/** 0 and no limit are one. */
function limitsShape(project: Project, said: NonNullable<SettingsSaid["Limits"]>) {
  const told = limitNames.flatMap((name) => {
    const present = project[places[name]] ?? 0;
    if ((said[name] ?? 0) === present) return said[name] === undefined ? [] : [[name, said[name]] as const];
    return [[name, present] as const];
  });
  return { ...Object.fromEntries(told), ...(said.Session !== undefined && { Session: said.Session }) };
}

function quietShape({ quietTime }: Project, said: NonNullable<SettingsSaid["QuietTime"]>) {
  if (!quietTime || quietTime.kind === "none") return said.Start || said.End ? {} : said;
  return { Start: quietTime.from, End: quietTime.to };
}
