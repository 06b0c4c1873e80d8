import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segment } from "@/db/schema";
import { copyName } from "@/domain/shared/copy-name";
import { AppError } from "@/server/errors";
import { segmentNames } from "./segment-names";

interface Named {
  projectId: string;
  name: string;
  /** The segment that may keep its own name. */
  id?: string;
}

export async function refuseTakenName(tx: Db, { projectId, name, id }: Named) {
  const same = and(
    eq(segment.projectId, projectId),
    eq(sql`lower(${segment.name})`, name.toLowerCase()),
    isNull(segment.deletedAt),
    id ? ne(segment.id, id) : undefined,
  );
  if ((await tx.$count(segment, same)) > 0)
    throw new AppError("conflict", `Another segment of this project is called “${name}”`, "name");
}

/** The name itself where it is free, or else that of a copy. */
export async function freeName(tx: Db, projectId: string, name: string, asCopy: boolean): Promise<string> {
  const taken = new Set([...(await segmentNames(tx, projectId)).values()].map((each) => each.toLowerCase()));
  const isTaken = (candidate: string) => taken.has(candidate.toLowerCase());
  return asCopy || isTaken(name) ? copyName(name, isTaken) : name;
}
