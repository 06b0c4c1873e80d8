import { isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Project, project, projectMember } from "@/db/schema";
import type { Tags } from "@/domain/shared/tags";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { refuseTakenName } from "./refuse-taken-name";

/** PRJ-4 */
const MOST_PROJECTS = 100;

interface NewProject {
  id?: string;
  name: string;
  tags?: Tags;
  isSample?: boolean;
  timeZone?: string;
  fromName?: string;
  fromAddress?: string;
}

/** What every new project goes through: the quota, its own name, its first admin, the audit log. */
export async function insertProject(tx: Db, ctx: AccountContext, values: NewProject): Promise<Project> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('projects'))`); // two at once would both be the hundredth
  if ((await tx.$count(project, isNull(project.deletedAt))) >= MOST_PROJECTS)
    throw new AppError("conflict", `An account holds at most ${MOST_PROJECTS} projects. Delete one first.`);
  await refuseTakenName(tx, values.name);

  const [created] = await tx.insert(project).values(values).onConflictDoNothing().returning();
  if (!created) throw new AppError("conflict", "A project of this id was here and is deleted.");
  if (ctx.actor.kind === "user") {
    await tx.insert(projectMember).values({ projectId: created.id, userId: ctx.actor.id, role: "admin" });
  }
  await recordAudit(tx, ctx, {
    action: "project.create",
    subject: { kind: "project", id: created.id, name: created.name },
    projectId: created.id,
    after: { name: created.name },
  });
  return created;
}
