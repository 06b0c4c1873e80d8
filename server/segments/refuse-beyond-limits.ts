import { beyondLimits } from "@/domain/segments/beyond-limits";
import type { Criteria } from "@/domain/segments/criteria";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";

/** SEG-14: what could not be saved is not worked out either, whoever asks. */
export async function refuseBeyondLimits({ db, projectId }: Context, criteria: Criteria): Promise<void> {
  const [excess] = beyondLimits(criteria, await readLimits(db, projectId));
  if (excess) throw new AppError("invalid", excess.message, "criteria");
}
