import { isUnderWay } from "@/domain/campaigns/status";
import { deleteCampaign } from "@/server/campaigns/delete-campaign";
import { listRuns } from "@/server/campaigns/list-runs";
import { stopCampaign } from "@/server/campaigns/stop-campaign";
import {
  campaignAt,
  campaignsAt,
  type DescribedCampaign,
  wholeCampaign,
  wholeCampaigns,
} from "@/server/campaigns/whole-campaigns";
import type { Operations, ProjectCall } from "../call";
import { idIn, versionIn } from "../ids";
import { pageBy, pageOf } from "../query";
import { readBodyOf } from "../read-shape";
import { activityShape } from "./activity";
import { saidOf } from "./kept";
import { campaignShape } from "./shape";
import { rewriteCampaign, writeNewCampaign } from "./write-campaign";

export const campaignsOperations = {
  async GetCampaigns(call) {
    const { items, nextToken } = await pageBy(call.query, (stretch) => wholeCampaigns(call.ctx, stretch));
    return { Item: await shapes(call, items), NextToken: nextToken };
  },

  async CreateCampaign(call) {
    return shape(call, await writeNewCampaign(call.ctx, readBodyOf("CreateCampaign", call), call.movesIn));
  },

  async GetCampaign(call) {
    return shape(call, await wholeCampaign(call.ctx, { id: idIn(call, "CampaignId") }));
  },

  async UpdateCampaign(call) {
    const id = idIn(call, "CampaignId");
    return shape(call, await rewriteCampaign(call.ctx, id, readBodyOf("UpdateCampaign", call)));
  },

  async DeleteCampaign(call) {
    const id = idIn(call, "CampaignId");
    const found = await wholeCampaign(call.ctx, { id });
    const answer = await shape(call, found);
    if (isUnderWay(found.status)) await stopCampaign(call.ctx, { id });
    await deleteCampaign(call.ctx, { id });
    const State = { CampaignStatus: "DELETED" as const };
    return { ...answer, State, DefaultState: State };
  },

  async GetCampaignVersions(call) {
    const id = idIn(call, "CampaignId");
    const { items, nextToken } = pageOf(await campaignsAt(call.ctx, { id }), call.query);
    const found = await Promise.all(items.map((version) => campaignAt(call.ctx, { id, version })));
    return { Item: await shapes(call, found), NextToken: nextToken };
  },

  async GetCampaignVersion(call) {
    const id = idIn(call, "CampaignId");
    return shape(call, await campaignAt(call.ctx, { id, version: versionIn(call) }));
  },

  async GetCampaignActivities(call) {
    const { projectId } = call.ctx;
    const campaignId = idIn(call, "CampaignId");
    const { items, nextToken } = await pageBy(call.query, (stretch) => runsIn(call, campaignId, stretch));
    return { Item: items.map((run) => activityShape(run, { projectId, campaignId })), NextToken: nextToken };
  },
} satisfies Partial<Operations>;

const MOST_RUNS = 100;

async function runsIn(
  { ctx }: ProjectCall,
  id: string,
  { offset, limit }: { offset: number; limit: number },
) {
  const firstPage = Math.floor(offset / MOST_RUNS);
  const lastPage = Math.floor((offset + limit - 1) / MOST_RUNS);
  const pages = [];
  for (let nth = firstPage; nth <= lastPage; nth++)
    pages.push(...(await listRuns(ctx, { id, page: nth + 1, pageSize: MOST_RUNS })).rows);
  const skipped = offset - firstPage * MOST_RUNS;
  return pages.slice(skipped, skipped + limit);
}

async function shapes({ ctx, region }: ProjectCall, campaigns: DescribedCampaign[]) {
  const said = await saidOf(ctx, campaigns);
  return campaigns.map((campaign, nth) => campaignShape(campaign, { region, said: said[nth] ?? {} }));
}

async function shape(call: ProjectCall, campaign: DescribedCampaign) {
  const [said = {}] = await saidOf(call.ctx, [campaign]);
  return campaignShape(campaign, { region: call.region, said });
}
