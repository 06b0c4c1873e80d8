import { z } from "zod";
import { Id } from "@/domain/shared/id";
import type { AccountContext } from "@/server/context";
import { allow, allowAccount } from "../allow";
import { projectContext } from "../project-context";

/** A key opens one project, or with null the whole account. */
export const KeyScope = z.object({ projectId: Id.nullable() });

/** Whether the actor may deal with the keys of a scope. */
export async function allowKeys(ctx: AccountContext, { projectId }: z.infer<typeof KeyScope>) {
  if (projectId === null) allowAccount(ctx, "account-keys:write");
  else allow(await projectContext(ctx, projectId), "keys:write");
  return projectId;
}
