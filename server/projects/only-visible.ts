import { eq, inArray, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { projectMember } from "@/db/schema";
import { NO_ONE } from "@/domain/shared/id";
import type { AccountContext } from "@/server/context";

/** The condition that keeps a query to the projects its actor may see; undefined where they see all. */
export function onlyVisible({ db, actor }: AccountContext, projectId: PgColumn): SQL | undefined {
  if (actor.kind === "cli" || actor.kind === "engine") return undefined;
  if (actor.kind === "key") return actor.projectId === null ? undefined : eq(projectId, actor.projectId);
  if (actor.kind === "user" && actor.role !== "marketer") return undefined;
  const theirs = db
    .select({ id: projectMember.projectId })
    .from(projectMember)
    .where(eq(projectMember.userId, actor.kind === "user" ? actor.id : NO_ONE));
  return inArray(projectId, theirs);
}
