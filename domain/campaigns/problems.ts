import type { Goal } from "@/domain/experiments/metrics";
import { type SenderStanding, senderProblem } from "@/domain/identities/sender-rule";
import { isTriggered, type Schedule } from "@/domain/schedules/schedule";
import type { ScheduleProblem } from "@/domain/schedules/schedule-problem";
import { scheduleProblems } from "@/domain/schedules/schedule-problems";
import type { TemplateContent } from "@/domain/templates/content";
import type { TemplateProblem } from "@/domain/templates/problem";
import { inWords } from "@/domain/templates/problem";
import type { Audience } from "./audience";
import { contestProblems } from "./contest-problems";
import { error, type Problem, warning } from "./problem";
import { type Sender, SenderAddress } from "./sender";
import { shareProblems } from "./share-problems";
import { type Treatment, treatmentName } from "./treatment";
import type { WinnerRule } from "./winner-rule";

export interface CampaignDraft {
  name: string;
  audience: Audience;
  holdout: number;
  schedule: Schedule;
  keptBack: number;
  winnerRule: WinnerRule | null;
  goal: Goal | null;
  treatments: Pick<Treatment, "name" | "share" | "templateId" | "schedule">[];
}

export type Reach = "nobody" | "all_skipped" | "somebody";

/** What a treatment would send, and as whom. */
export interface TreatmentFacts {
  /** Null: not chosen, or gone. */
  template: {
    name: string;
    version: number;
    content: TemplateContent;
    problem: TemplateProblem | null;
  } | null;
  sender: Sender | null;
  senderStanding: SenderStanding;
}

/** What a draft is judged by, read at one moment. */
export interface LaunchFacts {
  now: Date;
  emailOn: boolean;
  /** In the order of the draft's. */
  treatments: TreatmentFacts[];
  /** Null: for everyone, or the segment is gone. */
  segment: { id: string; name: string; version: number } | null;
  reach: Reach;
}

/** The form, the review and the launch all ask this one question. */
export function problemsOf(draft: CampaignDraft, facts: LaunchFacts): Problem[] {
  return [
    ...channelProblems(facts),
    ...nameProblems(draft),
    ...treatmentProblems(draft, facts),
    ...audienceProblems(draft, facts),
    ...shareProblems(draft),
    ...contestProblems(draft),
    ...whenProblems(draft, facts.now),
  ];
}

export function mayLaunch(problems: Problem[]): boolean {
  return problems.every((problem) => problem.level !== "error");
}

function channelProblems({ emailOn }: LaunchFacts): Problem[] {
  if (emailOn) return [];
  return [error("channel", "E-mail is switched off for this project.", "Switch it on in Settings → E-mail.")];
}

function nameProblems({ name }: CampaignDraft): Problem[] {
  return name.trim() === "" ? [error("name", "The campaign has no name.", "Give it one.")] : [];
}

function treatmentProblems({ treatments }: CampaignDraft, facts: LaunchFacts): Problem[] {
  return treatments.flatMap((treatment, nth) => {
    const known = facts.treatments[nth];
    if (!known) throw new Error("a treatment was judged without its facts");
    const found = [...templateProblems(treatment.templateId, known.template), ...senderProblems(known)];
    return treatments.length === 1
      ? found
      : found.map((problem) => ofTreatment(problem, treatment.name, nth));
  });
}

const ofTreatment = (problem: Problem, name: string, nth: number): Problem => ({
  ...problem,
  treatment: nth,
  message: `${treatmentName(name, nth)}: ${problem.message}`,
});

/** Each schedule by itself: the campaign's only where a treatment keeps to it. */
function whenProblems({ schedule, treatments }: CampaignDraft, now: Date): Problem[] {
  const toProblem = (found: ScheduleProblem): Problem => ({ ...found, field: "schedule" });
  const common = treatments.some((treatment) => treatment.schedule === null)
    ? scheduleProblems(schedule, now)
    : [];
  const own = treatments.flatMap((treatment, nth) =>
    treatment.schedule
      ? scheduleProblems(treatment.schedule, now).map((found) =>
          ofTreatment(toProblem(found), treatment.name, nth),
        )
      : [],
  );
  return [...common.map(toProblem), ...own];
}

function templateProblems(templateId: string | null, template: TreatmentFacts["template"]): Problem[] {
  if (!templateId) return [error("template", "No template is chosen.", "Choose the mail that goes out.")];
  if (!template) return [error("template", "The chosen template is gone.", "Choose another one.")];
  if (template.problem) {
    const where = `“${template.name}”, version ${template.version}`;
    return [
      error("template", `${where} cannot be sent: ${inWords(template.problem)}`, "Correct it in the editor."),
    ];
  }
  return contentProblems(template.content);
}

function contentProblems({ subject, html, text }: TemplateContent): Problem[] {
  const isEmpty = (part: string) => part.trim() === "";
  const found: Problem[] = [];
  if (isEmpty(subject)) found.push(error("template", "The mail has no subject.", "Write one in the editor."));
  if (isEmpty(html) && isEmpty(text)) {
    found.push(error("template", "The mail is empty.", "Write its HTML or its text in the editor."));
  } else if (isEmpty(text)) {
    const fix = "Some readers and spam filters expect one: add it.";
    found.push(warning("template", "The mail has no text part.", fix));
  }
  return found;
}

function senderProblems({ sender, senderStanding }: TreatmentFacts): Problem[] {
  if (!sender) {
    return [
      error(
        "sender",
        "No sender is set.",
        "Write an address here, or set the project's in Settings → E-mail.",
      ),
    ];
  }
  if (!SenderAddress.safeParse(sender.address).success) {
    return [
      error("sender", `“${sender.address}” is not an e-mail address.`, "Write one like news@example.com."),
    ];
  }
  const unproven = senderProblem(sender.address, senderStanding);
  return unproven ? [{ field: "sender", ...unproven }] : [];
}

/** Whoever waits for events need have nobody yet: its segment is asked when one occurs. */
function waitsForEvents({ schedule, treatments }: CampaignDraft): boolean {
  return treatments.every((own) => isTriggered(own.schedule ?? schedule));
}

function audienceProblems(draft: CampaignDraft, { reach: now, segment }: LaunchFacts): Problem[] {
  const { audience } = draft;
  const reach = waitsForEvents(draft) ? "somebody" : now;
  if (audience.kind === "segment") return segmentProblems(segment, reach);
  if (reach === "nobody") {
    return [
      error("audience", "There is nobody with an e-mail address in this project.", "Import people first."),
    ];
  }
  if (reach === "all_skipped") {
    return [error("audience", "Everybody in the audience would be skipped.", "See the reasons below.")];
  }
  return [];
}

function segmentProblems(segment: LaunchFacts["segment"], reach: Reach): Problem[] {
  if (!segment) return [error("audience", "The chosen segment is gone.", "Choose another one, or everyone.")];
  if (reach === "nobody") {
    const message = `Nobody in “${segment.name}” has an e-mail address at this moment.`;
    return [error("audience", message, "Change the segment, or choose another audience.")];
  }
  if (reach === "all_skipped") {
    const message = `Everybody in “${segment.name}” would be skipped.`;
    return [error("audience", message, "See the reasons below.")];
  }
  return [];
}
