import { z } from "zod";
import { ProjectName } from "@/domain/projects/name";
import { Tags } from "@/domain/shared/tags";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import type { MovesIn } from "@/server/pinpoint/moves-in";
import { insertProject } from "./insert-project";

export const CreateProject = z.object({ name: ProjectName, tags: Tags.default({}) });

/** PRJ-1. Whoever creates a project is its first admin. */
export async function createProject(
  ctx: AccountContext,
  { name, tags }: z.input<typeof CreateProject>,
  { id }: Partial<MovesIn> = {},
) {
  allowAccount(ctx, "projects:create");
  return ctx.db.transaction((tx) => insertProject(tx, ctx, { id, name, tags }));
}
