import { makeFactories } from "@/db/factories";
import { projectMember } from "@/db/schema";
import type { AccountRole, ProjectRole } from "@/domain/access/roles";
import type { AccountContext } from "@/server/context";

interface Who {
  role: AccountRole;
  /** Their role in each project, by its id. */
  projects?: Record<string, ProjectRole>;
}

/** The context of a new member: `await asMember(account, { role: "marketer", projects: { [project.id]: "viewer" } })`. */
export async function asMember(
  { db, now }: Pick<AccountContext, "db" | "now">,
  { role, projects = {} }: Who,
) {
  const { id, name, email } = await makeFactories(db).user({ role });
  const memberships = Object.entries(projects).map(([projectId, role]) => ({ projectId, userId: id, role }));
  if (memberships.length > 0) await db.insert(projectMember).values(memberships);
  return { db, now, actor: { kind: "user" as const, id, name, email, role } };
}
