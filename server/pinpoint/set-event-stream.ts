import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { dropExtra, extraKey, keepExtra, readExtras } from "./extras";

interface EventStream {
  DestinationStreamArn: string;
  RoleArn: string;
  LastModifiedDate: string;
  LastUpdatedBy: string;
}

/** The stream as it was set, or null. Nothing is sent there. */
export async function getEventStream({ db, projectId }: Context): Promise<EventStream | null> {
  const found = (await readExtras(db, "eventStream", [projectId])).get(extraKey(projectId));
  return found ? (found as unknown as EventStream) : null; // as `setEventStream` kept it
}

export async function setEventStream(
  ctx: Context,
  wanted: Pick<EventStream, "DestinationStreamArn" | "RoleArn"> | null,
): Promise<void> {
  allow(ctx, "project:write");
  const { projectId } = ctx;

  await ctx.db.transaction(async (tx) => {
    const place = { of: "eventStream" as const, id: projectId, projectId };
    const LastUpdatedBy = "id" in ctx.actor ? ctx.actor.id : ctx.actor.kind;
    const stream = wanted && { ...wanted, LastModifiedDate: ctx.now().toISOString(), LastUpdatedBy };
    if (stream) await keepExtra(tx, place, stream);
    else await dropExtra(tx, place);
    await recordAudit(tx, ctx, {
      action: stream ? "event-stream.set" : "event-stream.delete",
      subject: { kind: "project", id: projectId },
      after: stream ?? undefined,
    });
  });
}
