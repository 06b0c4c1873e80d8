import type { Db } from "@/db/client";
import type { Audience } from "@/domain/campaigns/audience";
import { AppError } from "@/server/errors";
import { audienceSegment } from "./audience-segment";

/** Another project's segment is as good as gone. Holds the chosen one until the transaction ends. */
export async function refuseMissingSegment(
  tx: Db,
  projectId: string,
  audience: Audience | undefined,
): Promise<void> {
  if (audience?.kind !== "segment") return;
  const found = await audienceSegment(tx, { projectId, audience }, "share");
  if (!found)
    throw new AppError("invalid", "That segment is gone: choose another one, or everyone", "audience");
}
