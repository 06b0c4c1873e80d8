import type { Db } from "@/db/client";
import { project } from "@/db/schema";

export async function hasProject(db: Db): Promise<boolean> {
  const [found] = await db.select({ id: project.id }).from(project).limit(1);
  return found !== undefined;
}
