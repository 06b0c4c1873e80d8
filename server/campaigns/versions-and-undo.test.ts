import { eq } from "drizzle-orm";
import { auditEntry, campaign } from "@/db/schema";
import { saveVersion } from "@/server/templates/save-version";
import { expect, test, until } from "@/server/testing/engine/engine-test";
import { draftOf, furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makePlanner, openAll } from "@/server/testing/engine/planner";
import { makeTestProvider } from "@/server/testing/engine/test-provider";
import { campaignProgress } from "./campaign-progress";
import { getCampaignVersion, listCampaignVersions } from "./campaign-versions";
import { countUnreached } from "./count-unreached";
import { duplicateCampaign } from "./duplicate-campaign";
import { getCampaign } from "./get-campaign";
import { launchCampaign } from "./launch-campaign";
import { listRecipients } from "./list-recipients";
import { listRuns } from "./list-runs";
import { resendRun } from "./resend-run";
import { reviewCampaign } from "./review-campaign";
import { stopCampaign } from "./stop-campaign";
import { stopRun } from "./stop-run";
import { updateCampaign } from "./update-campaign";

const weekly = { kind: "weekly", start: "2026-03-02T09:00", timeZone: "UTC" } as const;
const MONDAY = new Date("2026-03-02T08:00:00Z");

test("[CMP-27] [CMP-28] what is not sent yet can be changed, and each change is a version that can be read", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const { id } = await launched(house, ctx, { schedule: weekly, tags: { team: "shop" } });
  const planner = await makePlanner(house);
  house.clock.at = new Date("2026-03-02T09:00:00Z");
  await openAll(planner);
  await updateCampaign(ctx, {
    id,
    name: "Renamed",
    schedule: {
      ...weekly,
      start: "2026-03-04T10:00",
      every: 1,
      weekdays: [],
      end: null,
      recipientsLocalTime: false,
    },
  });
  expect((await listCampaignVersions(ctx, { id })).map(({ version }) => version)).toEqual([2, 1]);
  const { definition } = await getCampaignVersion(ctx, { id, version: 1 });
  expect(definition).toMatchObject({ schedule: { start: "2026-03-02T09:00" }, tags: { team: "shop" } });
  const [kept] = await house.db.select().from(campaign).where(eq(campaign.id, id));
  expect(kept).toMatchObject({ version: 2, nextRunAt: new Date("2026-03-04T10:00:00Z") });
  house.clock.at = new Date("2026-03-04T10:00:00Z");
  await openAll(planner);
  expect((await runsOf(house, id)).map(({ version }) => version)).toEqual([1, 2]);
  const log = await house.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  expect(log.map(({ action }) => action)).toContain("campaign.update");
});

test("[CMP-27] a change that could not be launched is refused, and nothing is changed by it", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const { id } = await launched(house, ctx, { schedule: weekly });
  await expect(updateCampaign(ctx, { id, templateId: null })).rejects.toMatchObject({ field: "template" });
  await expect(updateCampaign(ctx, { id, schedule: { kind: "immediately" } })).rejects.toMatchObject({
    field: "schedule",
  });
  expect(await listCampaignVersions(ctx, { id })).toHaveLength(1);
});

test("[CMP-27] [CMP-35] a copy has all that was decided about the first one", async ({ house }) => {
  const ctx = await furnished(house, 1);
  const draft = await draftOf(house, ctx, {
    holdout: 5,
    schedule: weekly,
    tags: { team: "shop" },
    limits: { dailyCap: 2 },
    quietTime: { kind: "hold", from: "21:00", to: "08:00" },
    treatments: [{}, { name: "B", share: 40 }],
  });
  const copy = await duplicateCampaign(ctx, { id: draft.id });
  const { treatments } = await getCampaign(ctx, { id: draft.id });
  expect(copy).toMatchObject({
    holdout: 5,
    tags: { team: "shop" },
    limits: { dailyCap: 2 },
    schedule: { kind: "weekly" },
  });
  expect(copy.treatments.map(({ name, share, templateId }) => ({ name, share, templateId }))).toEqual(
    treatments.map(({ name, share, templateId }) => ({ name, share, templateId })),
  );
});

test("a stopped campaign is undone: only those not reached get it again, in the words that hold now, and each once", async ({
  house,
}) => {
  const ctx = await furnished(house, 100);
  const { id } = await launched(house, ctx, { limits: { messagesPerSecond: 40, totalCap: 1 } });
  const { provider, handed } = makeTestProvider(({ to }) =>
    to === "person7@example.com"
      ? { kind: "refused", reason: "rejected", detail: "550 no" }
      : { kind: "sent", ref: "" },
  );
  const engine = house.start(provider);
  await until(() => handed.length >= 20);
  await stopCampaign(ctx, { id });
  await until(async () => (await runsOf(house, id)).every(({ finishedAt }) => finishedAt));
  const first = new Set(handed.map(({ to }) => to));
  const [run] = await runsOf(house, id);
  const counts = await countUnreached(ctx, { id, runId: run?.id ?? "" });
  expect(counts.canceled).toBe(100 - handed.length);

  const { templateId } = await getCampaign(ctx, { id });
  const content = { subject: "Corrected", html: "<p>Corrected</p>", text: "Corrected" };
  await saveVersion(ctx, { id: templateId ?? "", content, makeActive: true });
  const { people } = await resendRun(ctx, { id, runId: run?.id ?? "", ends: ["canceled"] });
  expect(people).toBe(counts.canceled);
  await until(async () => (await statusOf(house, id)) === "completed");
  await engine.stop();
  const again = handed.slice(first.size);
  expect(again.map(({ to }) => to).filter((to) => first.has(to))).toEqual([]);
  expect(new Set(handed.map(({ to }) => to)).size).toBe(100);
  expect(again.every(({ subject }) => subject === "Corrected")).toBe(true);
  const { rows } = await listRuns(ctx, { id, page: 1, pageSize: 50 });
  expect(rows.map(({ audience }) => audience.kind)).toEqual(["unreached", "everyone"]);
  await expect(resendRun(ctx, { id, runId: rows[0]?.id ?? "", ends: ["canceled"] })).rejects.toMatchObject({
    field: "ends",
  });
});

test("[CMP-30] one run is stopped by itself: the other treatment is sent to the end, and the next run comes in its time", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 60);
  const { id } = await launched(house, ctx, {
    schedule: weekly,
    treatments: [{}, { share: 50 }],
    limits: { messagesPerSecond: 20 },
  });
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  house.clock.at = new Date("2026-03-02T09:00:00Z");
  await until(async () => (await runsOf(house, id)).length === 2 && handed.length > 0);
  const [first, second] = await runsOf(house, id);
  const runId = second?.id ?? "";
  const { spared } = await stopRun(ctx, { id, runId });
  await until(async () => (await statusOf(house, id)) === "pending_next_run");
  await engine.stop();

  const stopped = await house.messages(runId);
  expect(stopped.canceled).toBe(spared);
  expect(spared).toBeGreaterThan(0);
  const sent = await house.messages(first?.id ?? "");
  expect(sent).toEqual({ accepted: 60 - spared - (stopped.accepted ?? 0) });
  const [kept] = await house.db.select().from(campaign).where(eq(campaign.id, id));
  expect(kept?.nextRunAt).toEqual(new Date("2026-03-09T09:00:00Z"));
  await expect(stopRun(ctx, { id, runId })).rejects.toMatchObject({ code: "conflict" });
  const other = await launched(house, ctx);
  await expect(stopRun(ctx, { id: other.id, runId })).rejects.toMatchObject({ code: "not_found" });
});

test("[CMP-30] progress and recipients are of all runs of an occurrence, or of the one that is asked for", async ({
  house,
}) => {
  const ctx = await furnished(house, 50);
  const { id } = await launched(house, ctx, { treatments: [{}, { share: 50 }], holdout: 10 });
  await house.runUntil(makeTestProvider().provider, async () => (await statusOf(house, id)) === "completed");
  const together = await campaignProgress(ctx, { id });
  expect(together).toMatchObject({ planned: 50, runState: "completed", isPlanned: true });
  const runs = await runsOf(house, id);
  const apart = await Promise.all(runs.map((run) => campaignProgress(ctx, { id, runId: run.id })));
  expect(apart.reduce((sum, one) => sum + (one?.planned ?? 0), 0)).toBe(50);

  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listRecipients(ctx, { id, state: null, reason: null, search: "", limit: 7, cursor });
    seen.push(...page.rows.map(({ recipientId }) => recipientId));
    cursor = page.next;
  }
  expect(seen).toHaveLength(50);
  expect(new Set(seen).size).toBe(50);
});

test("what was reviewed of several treatments is what is launched, or nothing", async ({ house }) => {
  const ctx = await furnished(house, 1);
  const draft = await draftOf(house, ctx, { treatments: [{}, { share: 50 }] });
  const { reviewed, treatments } = await reviewCampaign(ctx, { id: draft.id });
  expect(treatments.map(({ share }) => share)).toEqual([50, 50]);
  await updateCampaign(ctx, { id: draft.id, holdout: 10 });
  const launch = () => launchCampaign(ctx, { id: draft.id, reviewed: reviewed ?? undefined });
  await expect(launch()).rejects.toMatchObject({ code: "conflict", field: "treatments" });
  const again = await reviewCampaign(ctx, { id: draft.id });
  await launchCampaign(ctx, { id: draft.id, reviewed: again.reviewed ?? undefined });
});
