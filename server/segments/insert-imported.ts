import type { Db } from "@/db/client";
import { type Segment, segment, segmentVersion } from "@/db/schema";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";

/** Who asks, or on whose behalf the engine does. */
export type By = Pick<Context, "actor" | "now" | "projectId">;

interface Imported {
  name: string;
  description?: string;
  listId: string;
  createdBy: string;
  action: string;
  /** For the audit log: where its people come from. */
  from: Record<string, unknown>;
}

/** The rows and the audit entry of a new imported segment whose name is free. */
export async function insertImported(tx: Db, by: By, imported: Imported): Promise<Segment> {
  const { name, description = "", listId, createdBy, action, from } = imported;
  const { projectId } = by;
  const createdAt = by.now();
  const [created] = await tx
    .insert(segment)
    .values({
      projectId,
      name,
      description,
      kind: "imported",
      version: 1,
      createdBy,
      createdAt,
      updatedAt: createdAt,
    })
    .returning();
  if (!created) throw new Error("the insert returned no segment");
  await tx.insert(segmentVersion).values({ segmentId: created.id, version: 1, listId, createdBy, createdAt });
  await recordAudit(tx, by, {
    action,
    subject: { kind: "segment", id: created.id, name },
    after: { name, ...from },
  });
  return created;
}
