import { type AccountRole, accountRoles } from "./roles";

/** The account roles `actor` may give. Only an owner makes owners. */
export function rolesToGive(actor: AccountRole): AccountRole[] {
  if (actor === "owner") return [...accountRoles];
  return actor === "admin" ? ["admin", "marketer"] : [];
}

/** Whether `actor` may change the role of `target`, give them a new password, or remove them. */
export function mayManage(actor: AccountRole, target: AccountRole): boolean {
  return rolesToGive(actor).includes(target);
}

/** An invitation makes no owner: a link can be passed on. */
export const invitableRoles = ["admin", "marketer"] as const satisfies AccountRole[];
