import type { AccountRole, ProjectRole } from "./roles";

const view = ["project:read"] as const;
const market = [
  ...view,
  "campaigns:write",
  "people:write",
  "people:export",
  "segments:write",
  "messages:test",
  "notices:write",
] as const;
const administer = [
  ...market,
  "project:write",
  "project:delete",
  "channels:write",
  "buckets:write",
  "keys:write",
  "members:write",
] as const;

const byProjectRole = {
  viewer: view,
  marketer: market,
  admin: administer,
} as const satisfies Record<ProjectRole, readonly string[]>;

const use = ["account:read", "templates:write"] as const;
const run = [
  ...use,
  "account:write",
  "team:write",
  "projects:create",
  "audit:read",
  "outbox:write",
  "engine:write",
  "account-keys:write",
] as const;

const byAccountRole = {
  marketer: use,
  admin: run,
  owner: [...run, "owner:write"],
} as const satisfies Record<AccountRole, readonly string[]>;

export type ProjectPermission = (typeof byProjectRole)[ProjectRole][number];
export type AccountPermission = (typeof byAccountRole)[AccountRole][number];
export type Permission = ProjectPermission | AccountPermission;

/** Account owners and admins act as admin of every project, whether or not they are among its members. */
export function effectiveProjectRole(account: AccountRole, project: ProjectRole | null): ProjectRole | null {
  return account === "marketer" ? project : "admin";
}

export function projectPermits(role: ProjectRole, permission: ProjectPermission): boolean {
  const granted: readonly string[] = byProjectRole[role];
  return granted.includes(permission);
}

export function accountPermits(role: AccountRole, permission: AccountPermission): boolean {
  const granted: readonly string[] = byAccountRole[role];
  return granted.includes(permission);
}
