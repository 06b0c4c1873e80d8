import { eq } from "drizzle-orm";
import { attributeName } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { readLimits } from "./read-limits";

/** The limits of a project, and how many names of attributes and metrics it has. */
export async function getLimits(ctx: Context) {
  allow(ctx, "project:read");
  const [limits, attributeNames] = await Promise.all([
    readLimits(ctx.db, ctx.projectId),
    ctx.db.$count(attributeName, eq(attributeName.projectId, ctx.projectId)),
  ]);
  return { limits, used: { attributeNames } };
}
