import type { Db } from "@/db/client";
import { newId } from "@/db/id";
import { campaign, type Project, run, runTally, treatment } from "@/db/schema";
import type { Story } from "./history";
import { insertEvents, insertMessages, type SampleRun } from "./insert-rows";
import { talliesOf } from "./tallies-of";

interface Past {
  name: string;
  templateId: string;
  providerId: string;
  launchedAt: Date;
  stories: Story[];
}

/** A completed campaign with its run, its messages and all that came back of them. */
export async function insertPastCampaign(tx: Db, project: Project, past: Past): Promise<SampleRun> {
  const ids = { id: newId(), projectId: project.id, campaignId: newId() };
  const { name, templateId, launchedAt, stories } = past;
  const finishedAt = stories.at(-1)?.sentAt ?? launchedAt;
  const pinned = { channel: "EMAIL", audience: { kind: "everyone" } } as const;

  await tx.insert(campaign).values({
    ...pinned,
    id: ids.campaignId,
    projectId: project.id,
    name,
    status: "completed",
    launchedAt,
    completedAt: finishedAt,
    createdAt: new Date(launchedAt.getTime() - 3_600_000),
    updatedAt: finishedAt,
  });
  await tx.insert(treatment).values({ campaignId: ids.campaignId, nth: 0, templateId });
  await tx.insert(run).values({
    ...pinned,
    templateId,
    templateVersion: 1,
    occurrence: launchedAt,
    id: ids.id,
    projectId: project.id,
    kind: "campaign",
    campaignId: ids.campaignId,
    providerId: past.providerId,
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
