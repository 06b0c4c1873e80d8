import { and, eq } from "drizzle-orm";
import { campaign } from "@/db/schema";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";

/** Another project's campaign is not found. */
export async function findCampaign({ db, projectId }: Pick<Context, "db" | "projectId">, id: string) {
  const [found] = await db
    .select()
    .from(campaign)
    .where(and(eq(campaign.id, id), eq(campaign.projectId, projectId)));
  if (!found) throw new AppError("not_found", "There is no such campaign in this project");
  return found;
}
