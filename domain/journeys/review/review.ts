import type { Journey } from "../journey";
import * as audience from "./audience-advice";
import { branchesLead } from "./branch-advice";
import { contactCentreCallable, customCallable } from "./call-rules";
import { branchesAsk, yesNoAsks } from "./condition-rules";
import * as content from "./content-advice";
import * as entry from "./entry-rules";
import type { ReviewFacts } from "./facts";
import { type AdviceRule, adviceRules, type ErrorRule, errorRules, type Finding } from "./finding";
import { limitsInRange } from "./limit-rules";
import * as message from "./message-rules";
import * as project from "./project-advice";
import { datesOutsideQuietTime } from "./quiet-advice";
import { hoursHold, quietTimeHolds } from "./sending-time-rules";
import * as settings from "./settings-advice";
import { holdoutInRange, sharesAddUp } from "./share-rules";
import { accountHasRoom, drawnWhole, notTooLarge, somethingHappens } from "./size-rules";
import * as waits from "./wait-advice";
import { evaluationsHold, waitsHold } from "./wait-rules";
import { type Rule, worldOf } from "./world";

const errors: Record<ErrorRule, Rule> = {
  "RVE-1": entry.named,
  "RVE-2": entry.entryChosen,
  "RVE-3": entry.entrySegmentThere,
  "RVE-4": entry.oneEvent,
  "RVE-5": entry.eventFilterWhole,
  "RVE-6": entry.entrySegmentFitsEvents,
  "RVE-7": entry.noLocalTimeForEvents,
  "RVE-8": somethingHappens,
  "RVE-9": notTooLarge,
  "RVE-10": message.templateChosen,
  "RVE-11": message.templateThere,
  "RVE-12": message.templateWritable,
  "RVE-13": message.emailSendable,
  "RVE-14": message.smsSendable,
  "RVE-15": message.pushSendable,
  "RVE-16": customCallable,
  "RVE-17": contactCentreCallable,
  "RVE-18": waitsHold,
  "RVE-19": yesNoAsks,
  "RVE-20": evaluationsHold,
  "RVE-21": branchesAsk,
  "RVE-22": sharesAddUp,
  "RVE-23": holdoutInRange,
  "RVE-24": entry.scheduleHolds,
  "RVE-25": quietTimeHolds,
  "RVE-26": hoursHold,
  "RVE-27": limitsInRange,
  "RVE-28": drawnWhole,
  "RVE-29": accountHasRoom,
};

const advice: Record<AdviceRule, Rule> = {
  "RVR-1": waits.mailsApart,
  "RVR-2": waits.splitsWait,
  "RVR-3": waits.reportsHaveTime,
  "RVR-4": waits.waitsOutlastSending,
  "RVR-5": audience.fastEnough,
  "RVR-6": project.outOfTheSandbox,
  "RVR-7": settings.dailyLimitSet,
  "RVR-8": settings.entriesLimited,
  "RVR-9": settings.segmentRefreshed,
  "RVR-10": audience.zonesKnown,
  "RVR-11": datesOutsideQuietTime,
  "RVR-12": settings.endSet,
  "RVR-13": project.tested,
  "RVR-14": content.nothingBlank,
  "RVR-15": content.mailsWellBred,
  "RVR-16": audience.channelsReachSomebody,
  "RVR-17": branchesLead,
  "RVR-18": project.connectCampaignFree,
  "RVR-19": content.versionsPinned,
  "RVR-20": project.eventsKept,
  "RVR-21": settings.frequentEventLimited,
  "RVR-22": audience.smallEnough,
};

/** The canvas, the review pages and the server at publish all ask this one question. */
export function review(journey: Journey, facts: ReviewFacts): Finding[] {
  const world = worldOf(journey, facts);
  return [
    ...errorRules.flatMap((rule) =>
      errors[rule](world).map((problem) => ({ ...problem, rule, level: "error" as const })),
    ),
    ...adviceRules.flatMap((rule) =>
      advice[rule](world).map((problem) => ({ ...problem, rule, level: "advice" as const })),
    ),
  ];
}

/** Only an error keeps a journey from being published. */
export const mayPublish = (findings: Finding[]): boolean => findings.every(({ level }) => level !== "error");

/** What "mark as reviewed" is kept under: an advice that says something else is another one. */
export const keyOf = ({ rule, activityId, message }: Finding): string =>
  JSON.stringify([rule, activityId, message]);
