import type { Db } from "@/db/client";
import type { Run } from "@/db/schema";
import { recordAudit } from "@/server/audit/record-audit";
import { raiseNotice } from "@/server/notices/raise-notice";
import type { WholeCampaign } from "./whole-campaign";

interface Opened {
  run: Run;
  /** Occurrences before it that nobody opened in time. */
  missed: number;
  treatment: string;
  now: Date;
}

/** Says that a run has begun by its schedule, and for how many it stands. */
export async function recordOpened(
  tx: Db,
  { id, projectId, name }: WholeCampaign,
  { run, missed, treatment, now }: Opened,
): Promise<void> {
  await recordAudit(
    tx,
    { actor: { kind: "engine" }, now: () => now, projectId },
    {
      action: "campaign.run",
      subject: { kind: "campaign", id, name },
      after: { runId: run.id, treatment, occurrence: run.occurrence, audience: run.audience, missed },
    },
  );
  if (missed === 0) return;
  const times = missed === 1 ? "One run" : `${missed} runs`;
  await raiseNotice(
    tx,
    {
      projectId,
      kind: "campaign.missed",
      level: "warning",
      title: `${times} of “${name}” could not begin in time`,
      body: "No engine was working then. It has run once now for all of them, and goes on by its schedule.",
      link: `/projects/${projectId}/campaigns/${id}`,
      dedupeKey: `campaign.missed:${id}`,
      detail: { campaignId: id, missed },
    },
    now,
  );
}
