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
  ctx: Pick<AccountContext, "actor" | "now"> & { projectId?: string },
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
  const actorId = actor.kind === "user" || actor.kind === "key" ? actor.id : actor.kind;
  const ip = "ip" in actor ? (actor.ip ?? null) : null;
  return { actorKind: actor.kind, actorId, actorName: nameOf(actor), ip };
}

/** What the console calls whoever did something. */
export function nameOf(actor: Actor): string {
  if (actor.kind === "user") return actor.name;
  if (actor.kind === "key") return `Access key ${actor.id}`;
  return { cli: "Command line", engine: "Delivery engine", visitor: "Visitor" }[actor.kind];
}
