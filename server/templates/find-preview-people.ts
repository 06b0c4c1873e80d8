import { and, asc, desc, eq, like, or } from "drizzle-orm";
import { z } from "zod";
import { endpoint } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const FindPeople = z.object({ search: z.string().trim().max(254).default("") });

const MOST_FOUND = 20;

/** People a preview can be written to: by the beginning of their address or by id; the newest while nothing is typed. */
export async function findPeople(ctx: Context, { search }: z.infer<typeof FindPeople>) {
  allow(ctx, "project:read");

  const prefix = `${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return ctx.db
    .select({ id: endpoint.id, address: endpoint.address })
    .from(endpoint)
    .where(
      and(
        eq(endpoint.projectId, ctx.projectId),
        eq(endpoint.channel, "EMAIL"),
        search ? or(like(endpoint.addressKey, prefix), eq(endpoint.id, search)) : undefined,
      ),
    )
    .orderBy(search ? asc(endpoint.addressKey) : desc(endpoint.createdAt))
    .limit(MOST_FOUND);
}
