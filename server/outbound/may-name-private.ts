import { accountPermits } from "@/domain/access/permissions";
import type { Context } from "@/server/context";

/** Who runs the installation may name an address in the own network; a project's admin alone may not. */
export function mayNamePrivate({ actor }: Pick<Context, "actor">): boolean {
  return actor.kind === "user" ? accountPermits(actor.role, "account:write") : actor.kind === "cli";
}
