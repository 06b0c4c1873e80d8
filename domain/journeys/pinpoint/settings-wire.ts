import type { ClosedDay, Hours, JourneySettings } from "../settings/settings";
import type { PinpointJourney } from "./journey-shape";
import { said, saidIn } from "./said";

/** What was left out stays unsaid. */
export function readSettings(written: PinpointJourney): JourneySettings {
  const { Schedule, QuietTime, JourneyChannelSettings: connect } = written;
  return {
    start: Schedule?.StartTime ?? null,
    end: Schedule?.EndTime ?? null,
    timeZone: Schedule?.Timezone ?? null,
    limits: readLimits(written.Limits),
    quietTime: QuietTime ? said({ from: QuietTime.Start, to: QuietTime.End }) : null,
    refresh: written.RefreshFrequency ?? null,
    connect: connect
      ? said({ campaignArn: connect.ConnectCampaignArn, roleArn: connect.ConnectCampaignExecutionRoleArn })
      : null,
    ...said({
      localTime: written.LocalTime,
      estimateZones: written.TimezoneEstimationMethods,
      holdWhenQuiet: written.WaitForQuietTime,
      keepsHours: written.SendingSchedule,
      hours:
        written.OpenHours &&
        perDay(written.OpenHours, ({ StartTime, EndTime }) => ({ from: StartTime, to: EndTime })),
      closedDays: written.ClosedDays && mapped(written.ClosedDays, (days) => days.map(readClosed)),
      refreshOnUpdate: written.RefreshOnSegmentUpdate,
    }),
  };
}

function readLimits(limits: PinpointJourney["Limits"] = {}): JourneySettings["limits"] {
  const { TimeframeCap } = limits;
  return {
    dailyCap: limits.DailyCap ?? null,
    totalCap: limits.TotalCap ?? null,
    messagesPerSecond: limits.MessagesPerSecond ?? null,
    entryCap: limits.EndpointReentryCap ?? null,
    entryInterval: limits.EndpointReentryInterval ?? null,
    timeframe: TimeframeCap ? { cap: TimeframeCap.Cap ?? null, days: TimeframeCap.Days ?? null } : null,
  };
}

type Closed = NonNullable<NonNullable<PinpointJourney["ClosedDays"]>["EMAIL"]>[number];
const readClosed = ({ Name, StartDateTime, EndDateTime }: Closed): ClosedDay => ({
  ...said({ name: Name }),
  from: StartDateTime,
  to: EndDateTime,
});

export function writeSettings(settings: JourneySettings): Partial<PinpointJourney> {
  const { start, end, timeZone, quietTime, hours, closedDays, connect } = settings;
  return {
    ...saidIn("Schedule", { StartTime: start, EndTime: end, Timezone: timeZone }),
    ...writeLimits(settings.limits),
    ...(quietTime && { QuietTime: said({ Start: quietTime.from, End: quietTime.to }) }),
    ...(connect && {
      JourneyChannelSettings: said({
        ConnectCampaignArn: connect.campaignArn,
        ConnectCampaignExecutionRoleArn: connect.roleArn,
      }),
    }),
    ...said({
      LocalTime: settings.localTime,
      TimezoneEstimationMethods: settings.estimateZones,
      WaitForQuietTime: settings.holdWhenQuiet,
      SendingSchedule: settings.keepsHours,
      OpenHours: hours && perDay(hours, ({ from, to }: Hours) => ({ StartTime: from, EndTime: to })),
      ClosedDays: closedDays && mapped(closedDays, (days) => days.map(writeClosed)),
      RefreshFrequency: settings.refresh,
      RefreshOnSegmentUpdate: settings.refreshOnUpdate,
    }),
  };
}

function writeLimits({ timeframe, ...limits }: JourneySettings["limits"]): Pick<PinpointJourney, "Limits"> {
  return saidIn("Limits", {
    DailyCap: limits.dailyCap,
    TotalCap: limits.totalCap,
    MessagesPerSecond: limits.messagesPerSecond,
    EndpointReentryCap: limits.entryCap,
    EndpointReentryInterval: limits.entryInterval,
    TimeframeCap: timeframe && said({ Cap: timeframe.cap, Days: timeframe.days }),
  });
}

const writeClosed = ({ name, from, to }: ClosedDay) => ({
  ...said({ Name: name }),
  StartDateTime: from,
  EndDateTime: to,
});

type Each<K extends string, T> = { [P in K]?: T };

function mapped<K extends string, T, U>(record: Each<K, T>, change: (value: T) => U): Each<K, U> {
  const entries = Object.entries<T>(said(record) as Record<string, T>); // those that are there
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Each<K, U>; // the same keys
}

const perDay = <C extends string, D extends string, T, U>(
  channels: Each<C, Each<D, T[]>>,
  change: (hours: T) => U,
) => mapped(channels, (week) => mapped(week, (hours) => hours.map(change)));
