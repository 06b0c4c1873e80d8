import { expect, test } from "vitest";
import { accountPages, accountPagesFor, comesLater, isOpen, projectPages, projectPath } from "./navigation";

test("a project has these pages, in this order [NAV-2]", () => {
  expect(projectPages.map(({ label }) => label)).toEqual([
    "Overview",
    "Campaigns",
    "Journeys",
    "Segments",
    "People",
    "Events",
    "Analytics",
    "Test messaging",
    "Settings",
  ]);
});

test("the account has these pages, in this order [NAV-3]", () => {
  expect(accountPages.map(({ label }) => label)).toEqual([
    "Templates",
    "Numbers & 10DLC",
    "Outbox",
    "Team",
    "Audit log",
  ]);
});

test("a page that a role may not open is not linked for it [NAV-3, SEC-1]", () => {
  const audited = (["owner", "admin", "marketer"] as const).filter((role) =>
    accountPagesFor(role).some(({ path }) => path === "/audit-log"),
  );
  expect(audited).toEqual(["owner", "admin"]);
  expect(accountPagesFor("owner")).toEqual(accountPages);
});

test("what comes later is marked", () => {
  const later = [...projectPages, ...accountPages].filter(comesLater).map(({ label }) => label);
  expect(later).toEqual(["Journeys", "Analytics", "Test messaging", "Numbers & 10DLC"]);
});

test("a page is open with all that lies below it, the overview only by itself", () => {
  const campaigns = projectPath("1", "/campaigns");
  expect(isOpen(campaigns, "/projects/1/campaigns/7")).toBe(true);
  expect(isOpen(campaigns, "/projects/1/campaigns-old")).toBe(false);
  expect(isOpen(projectPath("1"), "/projects/1/campaigns", true)).toBe(false);
  expect(isOpen(projectPath("1"), "/projects/1", true)).toBe(true);
});
