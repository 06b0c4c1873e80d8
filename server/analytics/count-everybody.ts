import { eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { keepFor } from "./keep-for";

export function countEverybody({ db, projectId }: Context): Promise<number> {
  return keepFor(`people ${projectId}`, 2_000, () => db.$count(endpoint, eq(endpoint.projectId, projectId)));
}
