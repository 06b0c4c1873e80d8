import { eq } from "drizzle-orm";
import { project } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";

/** A project and what the actor is in it. */
export async function getProject(ctx: Context) {
  allow(ctx, "project:read");
  const [found] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  if (!found) throw new AppError("not_found", "There is no such project");
  const { hookSecret, ...shown } = found; // sealed, and still nobody's to see
  return { ...shown, myRole: ctx.projectRole };
}
export type Project = Awaited<ReturnType<typeof getProject>>;
