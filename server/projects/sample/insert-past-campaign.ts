import type { Db } from "@/db/client";
import { newId } from "@/db/id";
import { campaign, type Project, run, runTally, treatment } from "@/db/schema";
import type { Story } from "./history";
import { insertEvents, insertMessages, type SampleRun } from "./insert-rows";
import { talliesOf } from "./tallies-of";

/** What a part of its people got, and what they made of it. */
export interface PastTreatment {
  name: string;
  share: number;
  templateId: string;
  stories: Story[];
}

interface Past {
  id: string;
  name: string;
  providerId: string;
  launchedAt: Date;
  treatments: PastTreatment[]; // the default one first
}

const pinned = { channel: "EMAIL", audience: { kind: "everyone" } } as const;

/** A completed campaign with a run for each treatment, their messages and all that came back of them. */
export async function insertPastCampaign(tx: Db, project: Project, past: Past): Promise<SampleRun[]> {
  const { name, launchedAt, treatments } = past;
  const ends = treatments.map(({ stories }) => stories.at(-1)?.sentAt ?? launchedAt);
  const finishedAt = new Date(Math.max(...ends.map((at) => at.getTime())));

  await tx.insert(campaign).values({
    ...pinned,
    id: past.id,
    projectId: project.id,
    name,
    status: "completed",
    launchedAt,
    completedAt: finishedAt,
    createdAt: new Date(launchedAt.getTime() - 3_600_000),
    updatedAt: finishedAt,
  });
  const runs: SampleRun[] = [];
  for (const [nth, own] of treatments.entries()) {
    const { share, templateId, name: called } = own;
    await tx
      .insert(treatment)
      .values({ campaignId: past.id, nth, name: called, share: nth === 0 ? 0 : share, templateId });
    runs.push(await insertPastRun(tx, project, past, { ...own, nth }));
  }
  return runs;
}

async function insertPastRun(
  tx: Db,
  project: Project,
  { id: campaignId, launchedAt, providerId }: Past,
  { nth, templateId, stories }: PastTreatment & { nth: number },
): Promise<SampleRun> {
  const ids = { id: newId(), projectId: project.id, campaignId };
  const finishedAt = stories.at(-1)?.sentAt ?? launchedAt;
  await tx.insert(run).values({
    ...pinned,
    templateId,
    templateVersion: 1,
    treatment: nth,
    occurrence: launchedAt,
    id: ids.id,
    projectId: project.id,
    kind: "campaign",
    campaignId,
    providerId,
    state: "completed",
    asOf: launchedAt,
    fromName: project.fromName,
    fromAddress: project.fromAddress,
    plannedAt: launchedAt,
    firstSentAt: new Date(launchedAt.getTime() + 800),
    finishedAt,
    createdAt: launchedAt,
    updatedAt: finishedAt,
  });
  await tx.insert(runTally).values(talliesOf(stories).map((line) => ({ ...line, runId: ids.id, slot: 0 })));
  await insertMessages(tx, ids, stories);
  await insertEvents(tx, ids, stories);
  return ids;
}
