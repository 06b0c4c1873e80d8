import { describe, expect, test } from "vitest";
import {
  type AccountPermission,
  accountPermits,
  effectiveProjectRole,
  type ProjectPermission,
  projectPermits,
} from "./permissions";
import { accountRoles, projectRoles } from "./roles";
import { mayManage, rolesToGive } from "./team";

/** Who may what, in full: a permission that is added has to be written here too. */
const inProjects: Record<ProjectPermission, (typeof projectRoles)[number][]> = {
  "project:read": ["admin", "marketer", "viewer"],
  "campaigns:write": ["admin", "marketer"],
  "people:write": ["admin", "marketer"],
  "people:export": ["admin", "marketer"],
  "segments:write": ["admin", "marketer"],
  "messages:test": ["admin", "marketer"],
  "notices:write": ["admin", "marketer"],
  "project:write": ["admin"],
  "project:delete": ["admin"],
  "channels:write": ["admin"],
  "buckets:write": ["admin"],
  "keys:write": ["admin"],
  "members:write": ["admin"],
};

const inAccount: Record<AccountPermission, (typeof accountRoles)[number][]> = {
  "account:read": ["owner", "admin", "marketer"],
  "templates:write": ["owner", "admin", "marketer"],
  "account:write": ["owner", "admin"],
  "team:write": ["owner", "admin"],
  "projects:create": ["owner", "admin"],
  "audit:read": ["owner", "admin"],
  "outbox:write": ["owner", "admin"],
  "engine:write": ["owner", "admin"],
  "account-keys:write": ["owner", "admin"],
  "owner:write": ["owner"],
};

describe("[SEC-1] who may what", () => {
  test.each(Object.entries(inProjects))("%s in a project: %j", (permission, roles) => {
    expect(projectRoles.filter((role) => projectPermits(role, permission as ProjectPermission))).toEqual(
      roles,
    );
  });

  test.each(Object.entries(inAccount))("%s in the account: %j", (permission, roles) => {
    expect(accountRoles.filter((role) => accountPermits(role, permission as AccountPermission))).toEqual(
      roles,
    );
  });

  test("owners and admins are admins of every project; a marketer is what the project says, or nothing", () => {
    expect(effectiveProjectRole("owner", null)).toBe("admin");
    expect(effectiveProjectRole("admin", "viewer")).toBe("admin");
    expect(effectiveProjectRole("marketer", "viewer")).toBe("viewer");
    expect(effectiveProjectRole("marketer", null)).toBeNull();
  });

  test("an admin gives and takes every role but the owner's; a marketer none", () => {
    expect(rolesToGive("owner")).toEqual(["owner", "admin", "marketer"]);
    expect(rolesToGive("admin")).toEqual(["admin", "marketer"]);
    expect(rolesToGive("marketer")).toEqual([]);
    expect(accountRoles.filter((target) => mayManage("admin", target))).toEqual(["admin", "marketer"]);
  });
});
