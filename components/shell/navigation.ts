import {
  type Icon,
  IconAddressBook,
  IconBolt,
  IconChartHistogram,
  IconFilter,
  IconHistory,
  IconHome,
  IconMailbox,
  IconPhone,
  IconRoute,
  IconSend,
  IconSettings,
  IconTemplate,
  IconTestPipe,
  IconUsersGroup,
} from "@tabler/icons-react";
import { type AccountPermission, accountPermits } from "@/domain/access/permissions";
import type { AccountRole } from "@/domain/access/roles";

/** What of the product a page belongs to, and whether this version has it. */
const capabilities = {
  console: "here",
  campaigns: "here",
  people: "here",
  events: "here",
  email: "here",
  access: "here",
  journeys: "soon",
  segments: "here",
  analytics: "soon",
  testing: "soon",
  numbers: "soon",
} as const satisfies Record<string, "here" | "soon">;

export interface NavigationEntry {
  label: string;
  /** Below the project for project pages, below the root for account pages. */
  path: string;
  icon: Icon;
  capability: keyof typeof capabilities;
  /** Only for roles of the account with this permission. */
  permission?: AccountPermission;
}

/** Every page of the sidebar; the search lists the same. */
export const projectPages: NavigationEntry[] = [
  { label: "Overview", path: "", icon: IconHome, capability: "console" },
  { label: "Campaigns", path: "/campaigns", icon: IconSend, capability: "campaigns" },
  { label: "Journeys", path: "/journeys", icon: IconRoute, capability: "journeys" },
  { label: "Segments", path: "/segments", icon: IconFilter, capability: "segments" },
  { label: "People", path: "/people", icon: IconAddressBook, capability: "people" },
  { label: "Events", path: "/events", icon: IconBolt, capability: "events" },
  { label: "Analytics", path: "/analytics", icon: IconChartHistogram, capability: "analytics" },
  { label: "Test messaging", path: "/test-messaging", icon: IconTestPipe, capability: "testing" },
  { label: "Settings", path: "/settings", icon: IconSettings, capability: "console" },
];

export const accountPages: NavigationEntry[] = [
  { label: "Templates", path: "/templates", icon: IconTemplate, capability: "campaigns" },
  { label: "Numbers & 10DLC", path: "/numbers", icon: IconPhone, capability: "numbers" },
  { label: "Outbox", path: "/outbox", icon: IconMailbox, capability: "email" },
  { label: "Team", path: "/team", icon: IconUsersGroup, capability: "access" },
  {
    label: "Audit log",
    path: "/audit-log",
    icon: IconHistory,
    capability: "access",
    permission: "audit:read",
  },
];

export const accountPagesFor = (role: AccountRole) =>
  accountPages.filter(({ permission }) => !permission || accountPermits(role, permission));

export const comesLater = ({ capability }: NavigationEntry) => capabilities[capability] === "soon";

export const projectPath = (projectId: string, path = "") => `/projects/${projectId}${path}`;

/** A page is open when the address is it or lies below it; the overview has its project's whole address below it, so only itself counts. */
export function isOpen(href: string, pathname: string, isOverview = false): boolean {
  return pathname === href || (!isOverview && pathname.startsWith(`${href}/`));
}
