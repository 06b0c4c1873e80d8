import { isDeepStrictEqual } from "node:util";
import { Tags } from "@/domain/campaigns/tags";
import { countVersion } from "@/server/campaigns/count-version";
import { CreateCampaign, createCampaign } from "@/server/campaigns/create-campaign";
import { launchCampaign } from "@/server/campaigns/launch-campaign";
import { pauseCampaign } from "@/server/campaigns/pause-campaign";
import { resumeCampaign } from "@/server/campaigns/resume-campaign";
import { UpdateCampaign, updateCampaign } from "@/server/campaigns/update-campaign";
import { type DescribedCampaign, wholeCampaign } from "@/server/campaigns/whole-campaigns";
import type { Context } from "@/server/context";
import { keepExtra } from "@/server/pinpoint/extras";
import type { MovesIn } from "@/server/pinpoint/moves-in";
import { inOneTransaction } from "@/server/pinpoint/with-extra";
import type { Body } from "../read-shape";
import { keptOf, saidOf } from "./kept";
import { readCampaign, readTreatments } from "./read-campaign";
import type { CampaignSaid } from "./said";

type Written = Body<"CreateCampaign">;

/** Pinpoint has no drafts: with a schedule a campaign is on its way, in the same transaction. What moves in waits as a draft: it may still be under way where it comes from. */
export function writeNewCampaign(
  ctx: Context,
  { IsPaused, tags, ...said }: Written,
  movesIn?: MovesIn,
): Promise<DescribedCampaign> {
  return inOneTransaction(ctx, async (inner, tx) => {
    const decided = readCampaign(said, ctx.now());
    const name = said.Name || "Campaign";
    const { id } = await createCampaign(
      inner,
      CreateCampaign.parse({ name, audience: decided.audience }),
      movesIn,
    );
    const treatments = await readTreatments(inner, said, { id, said: null, treatments: [] });
    await updateCampaign(
      inner,
      UpdateCampaign.parse({ id, ...decided, treatments, tags: Tags.parse(tags ?? {}) }),
    );
    if (said.Schedule && !movesIn) {
      await launchCampaign(inner, { id });
      if (IsPaused) await pauseCampaign(inner, { id });
    }
    const made = await wholeCampaign(inner, { id });
    await keepExtra(
      tx,
      { of: "campaign", id, version: made.version, projectId: ctx.projectId },
      keptOf(said, made),
    );
    return made;
  });
}

/** B12: what the client leaves out stays; pausing and resuming are updates too. */
export function rewriteCampaign(ctx: Context, id: string, { IsPaused, tags, ...said }: Written) {
  return inOneTransaction(ctx, async (inner, tx) => {
    const before = await wholeCampaign(inner, { id });
    const [earlier = {}] = await saidOf(inner, [before]);
    const whole = { ...earlier, ...said };
    if (!isDeepStrictEqual(whole, earlier)) await change(inner, before, { earlier, whole });
    if (whole.Schedule && before.status === "draft") await launchCampaign(inner, { id });
    await steer(inner, id, IsPaused);
    const present = await wholeCampaign(inner, { id });
    if (present.version === before.version) await countVersion(inner, { id });
    const after = await wholeCampaign(inner, { id });
    await keepExtra(
      tx,
      { of: "campaign", id, version: after.version, projectId: ctx.projectId },
      keptOf(whole, after),
    );
    return after;
  });
}

interface Change {
  earlier: CampaignSaid;
  whole: CampaignSaid;
}

async function change(ctx: Context, before: DescribedCampaign, { earlier, whole }: Change): Promise<void> {
  const { id } = before;
  const treatments = await readTreatments(ctx, whole, { id, said: earlier, treatments: before.treatments });
  const name = whole.Name || before.name;
  await updateCampaign(
    ctx,
    UpdateCampaign.parse({ id, name, ...readCampaign(whole, ctx.now()), treatments }),
  );
}

async function steer(ctx: Context, id: string, isPaused: boolean | undefined): Promise<void> {
  if (isPaused === undefined) return;
  const { status } = await wholeCampaign(ctx, { id });
  if (isPaused && status !== "paused") await pauseCampaign(ctx, { id });
  if (!isPaused && status === "paused") await resumeCampaign(ctx, { id });
}
