import { z } from "zod";
import { SavedCampaign, SavedJourney } from "@/domain/pinpoint-import/account";
import type { Context } from "@/server/context";
import { campaignsOperations } from "@/server/rest/campaigns/routes";
import type { Folder } from "../folder";
import { callOf } from "./call-of";
import type { Ledger } from "./ledger";

/** Campaigns as drafts, whatever they were; journeys as they were stored. */
export async function takeInCampaigns(
  { ctx, region, once, keep }: Ledger<Context>,
  folder: Folder,
): Promise<void> {
  const place = `apps/${ctx.projectId}`;
  const campaigns = (await folder.read(`${place}/campaigns.json`, z.array(SavedCampaign))) ?? [];
  for (const campaign of campaigns) {
    const was = campaign.State?.CampaignStatus ?? "unknown";
    if (was === "DELETED") continue;
    await once({ what: "campaign", id: campaign.Id, name: campaign.Name }, async (inner) => {
      const movesIn = { id: campaign.Id };
      await campaignsOperations.CreateCampaign(callOf({ ctx: inner, region, body: campaign, movesIn }));
      return { why: `it was ${was} and waits as a draft: launch it once it is off in Pinpoint` };
    });
  }
  const journeys = (await folder.read(`${place}/journeys.json`, z.array(SavedJourney))) ?? [];
  for (const journey of journeys)
    await keep(
      { what: "journey", id: journey.Id, name: journey.Name },
      journey,
      `it was ${journey.State ?? "DRAFT"}; journeys cannot run yet`,
    );
}
