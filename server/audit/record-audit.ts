import type { Db } from "@/db/client";
import { auditEntry } from "@/db/schema";
import type { AccountContext, Actor } from "@/server/context";

interface Change {
  action: string; // "campaign.launch"
  subject: { kind: string; id: string; name?: string };
  projectId?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Appends to the audit log inside the transaction of the mutation. Never hand it a secret: it is shown as it stands. */
export async function recordAudit(
  tx: Db,
  ctx: AccountContext & { projectId?: string },
  change: Change,
): Promise<void> {
  await tx.insert(auditEntry).values({
    at: ctx.now(),
    projectId: change.projectId ?? ctx.projectId ?? null,
    ...actorColumns(ctx.actor),
    action: change.action,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    subjectName: change.subject.name ?? "",
    before: change.before ?? null,
    after: change.after ?? null,
  });
}

function actorColumns(actor: Actor) {
  if (actor.kind === "user") {
    return { actorKind: actor.kind, actorId: actor.id, actorName: actor.name, ip: actor.ip ?? null };
  }
  if (actor.kind === "key") {
    return {
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: `Access key ${actor.id}`,
      ip: actor.ip ?? null,
    };
  }
  const names = { cli: "Command line", engine: "Delivery engine", visitor: "Visitor" };
  const ip = actor.kind === "visitor" ? (actor.ip ?? null) : null;
  return { actorKind: actor.kind, actorId: actor.kind, actorName: names[actor.kind], ip };
}
