import { createHash } from "node:crypto";
import type { DescribedCampaign } from "@/server/campaigns/whole-campaigns";
import type { Context } from "@/server/context";
import { extraKey, readExtras } from "@/server/pinpoint/extras";
import type { CampaignSaid } from "./said";
import { inPinpointsWords } from "./shape";

/** What a client said of a version, and a mark of what that came to: who changes the campaign elsewhere changes the mark. */
interface Kept {
  said: CampaignSaid;
  mark: string;
}

export function keptOf(said: CampaignSaid, campaign: DescribedCampaign): Kept {
  return { said, mark: markOf(campaign) };
}

/** What is true of each campaign in Pinpoint's words: the client's own, or else ours. */
export async function saidOf(ctx: Context, campaigns: DescribedCampaign[]): Promise<CampaignSaid[]> {
  const all = await readExtras(
    ctx.db,
    "campaign",
    campaigns.map(({ id }) => id),
  );
  return campaigns.map((campaign) => {
    const kept = all.get(extraKey(campaign.id, campaign.version)) as Kept | undefined; // as `keptOf` made it
    if (!kept) return inPinpointsWords(campaign);
    if (kept.mark === markOf(campaign)) return kept.said;
    const { Description, Priority, CustomDeliveryConfiguration } = kept.said;
    const homeless = { Description, Priority, CustomDeliveryConfiguration };
    const given = Object.entries(homeless).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given), ...inPinpointsWords(campaign) };
  });
}

function markOf({ definition: { tags, ...decided } }: DescribedCampaign): string {
  return createHash("sha256").update(JSON.stringify(decided)).digest("base64url");
}
