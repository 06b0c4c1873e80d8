import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign } from "@/db/schema";
import { isTriggered } from "@/domain/schedules/schedule";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { scheduleOf, type WholeCampaign } from "./whole-campaign";

/** CMP-23, QTA-6: a project has so many campaigns at most that wait for events, those that are paused or still to start among them. */
export async function refuseTooManyWaiting(tx: Db, whole: WholeCampaign): Promise<void> {
  if (!whole.treatments.some((own) => isTriggered(scheduleOf(whole, own)))) return;
  const { eventCampaigns: most } = await readLimits(tx, whole.projectId);
  const waiting = await tx.$count(
    campaign,
    and(
      eq(campaign.projectId, whole.projectId),
      sql`${campaign.status} in ('scheduled', 'executing', 'paused')`,
      sql`${campaign.schedule} ->> 'kind' = 'event'`,
    ),
  );
  if (waiting < most) return;
  const message = `This project has ${waiting} campaigns that wait for events already, and ${most} are allowed. Stop one, or raise the limit in the settings.`;
  throw new AppError("conflict", message, "schedule");
}
