import { z } from "zod";
import { Id } from "@/domain/shared/id";
import type { AccountContext } from "@/server/context";
import { allow, allowAccount } from "../allow";
import { projectContext } from "../project-context";

/** A key opens one project, or with null the whole account. */
export const KeyScope = z.object({ projectId: Id.nullable() });

/** Refuses whoever may not deal with the keys of a scope; answers with its project. */
export async function allowKeys(ctx: AccountContext, { projectId }: z.infer<typeof KeyScope>) {
  if (projectId === null) {
    allowAccount(ctx, "account-keys:write");
    return null;
  }
  const project = await projectContext(ctx, projectId);
  allow(project, "keys:write");
  return project.projectId;
}
