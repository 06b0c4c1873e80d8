import { sql } from "drizzle-orm";
import { newId } from "@/db/id";
import { type Either, perform } from "@/db/perform";
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
  tx: Either,
  ctx: Pick<AccountContext, "actor" | "now"> & { projectId?: string },
  change: Change,
): Promise<void> {
  const { actorKind, actorId, actorName, ip } = actorColumns(ctx.actor);
  const { kind, id, name = "" } = change.subject;
  const projectId = change.projectId ?? ctx.projectId ?? null;
  const written = (value: Record<string, unknown> | undefined) => (value ? JSON.stringify(value) : null);
  await perform(
    tx,
    sql`
    insert into audit_entry (id, at, project_id, actor_kind, actor_id, actor_name, ip, action, subject_kind,
      subject_id, subject_name, before, after)
    values (${newId()}::text::uuid, ${ctx.now().toISOString()}::text::timestamptz, ${projectId}::text::uuid,
      ${actorKind}, ${actorId}, ${actorName}, ${ip}, ${change.action}, ${kind}, ${id}, ${name},
      ${written(change.before)}::text::jsonb, ${written(change.after)}::text::jsonb)`,
  );
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
