import {
  type AccountPermission,
  accountPermits,
  type ProjectPermission,
  projectPermits,
} from "@/domain/access/permissions";
import type { AccountRole } from "@/domain/access/roles";
import type { AccountContext, Context } from "@/server/context";
import { AppError } from "@/server/errors";

/** The first line of every verb of a project: throws `forbidden` unless the actor's role in it grants `permission`. */
export function allow(ctx: Context, permission: ProjectPermission): void {
  if (!projectPermits(ctx.projectRole, permission)) {
    throw new AppError("forbidden", "Your role in this project does not allow that. Ask one of its admins.");
  }
}

/** The first line of every verb of the account. The CLI and the engine act as the owner: who runs them holds the machine. */
export function allowAccount(ctx: AccountContext, permission: AccountPermission): void {
  if (permission === "account:read" && ctx.actor.kind === "key") return; // what it sees is narrowed to its project
  if (!accountPermits(accountRoleOf(ctx), permission)) {
    throw new AppError("forbidden", "Your role in this account does not allow that. Ask an owner or admin.");
  }
}

/** The account role an actor acts with; what has none is refused. */
export function accountRoleOf({ actor }: AccountContext): AccountRole {
  if (actor.kind === "user") return actor.role;
  if (actor.kind === "cli" || actor.kind === "engine") return "owner";
  if (actor.kind === "key" && actor.projectId === null) return "admin";
  const who = actor.kind === "key" ? "a key of the whole account" : "a member of this account";
  throw new AppError("forbidden", `Only ${who} may do that.`);
}
