import { and, asc, desc, eq, or } from "drizzle-orm";
import { z } from "zod";
import { endpoint } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { endpointKey } from "@/server/people/find-endpoint";
import { addressBegins } from "@/server/people/search-people";

export const FindPreviewPeople = z.object({ search: z.string().trim().max(254).default("") });

const MOST_FOUND = 20;

/** People a preview can be written to: by the beginning of their address or by id; the newest while nothing is typed. */
export async function findPreviewPeople(ctx: Context, { search }: z.infer<typeof FindPreviewPeople>) {
  allow(ctx, "project:read");

  return ctx.db
    .select({ id: endpoint.id, address: endpoint.address })
    .from(endpoint)
    .where(
      and(
        eq(endpoint.projectId, ctx.projectId),
        eq(endpoint.channel, "EMAIL"),
        search ? or(addressBegins(search), endpointKey(ctx.projectId, search)) : undefined,
      ),
    )
    .orderBy(search ? asc(endpoint.addressKey) : desc(endpoint.createdAt))
    .limit(MOST_FOUND);
}
