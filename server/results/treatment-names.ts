import { asc, eq } from "drizzle-orm";
import { treatment } from "@/db/schema";
import { treatmentName } from "@/domain/campaigns/treatment";
import type { Context } from "@/server/context";

/** What the treatments of a campaign are called now, in order. */
export async function treatmentNames({ db }: Context, campaignId: string): Promise<Map<number, string>> {
  const rows = await db
    .select({ nth: treatment.nth, name: treatment.name })
    .from(treatment)
    .where(eq(treatment.campaignId, campaignId))
    .orderBy(asc(treatment.nth));
  return new Map(rows.map(({ nth, name }) => [nth, treatmentName(name, nth)]));
}
