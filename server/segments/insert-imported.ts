import type { Db } from "@/db/client";
import { type Segment, segment, segmentVersion } from "@/db/schema";
import type { Tags } from "@/domain/shared/tags";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import type { MovesIn } from "@/server/pinpoint/moves-in";

/** Who asks, or on whose behalf the engine does. */
export type By = Pick<Context, "actor" | "now" | "projectId">;

interface Imported extends Partial<MovesIn> {
  name: string;
  description?: string;
  tags?: Tags;
  listId: string;
  createdBy: string;
  action: string;
  /** For the audit log: where its people come from. */
  from: Record<string, unknown>;
}

/** The rows and the audit entry of a new imported segment whose name is free. */
export async function insertImported(tx: Db, by: By, imported: Imported): Promise<Segment> {
  const { id, name, description = "", tags, listId, createdBy, action, from } = imported;
  const { projectId } = by;
  const createdAt = by.now();
  const [created] = await tx
    .insert(segment)
    .values({
      id,
      projectId,
      name,
      description,
      tags,
      kind: "imported",
      version: 1,
      createdBy,
      createdAt,
      updatedAt: createdAt,
    })
    .onConflictDoNothing()
    .returning();
  if (!created) throw new AppError("conflict", "A segment of this id was here and is deleted.");
  await tx.insert(segmentVersion).values({ segmentId: created.id, version: 1, listId, createdBy, createdAt });
  await recordAudit(tx, by, {
    action,
    subject: { kind: "segment", id: created.id, name },
    after: { name, ...from },
  });
  return created;
}
