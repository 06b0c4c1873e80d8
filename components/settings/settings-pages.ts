import { type ProjectPermission, projectPermits } from "@/domain/access/permissions";
import type { ProjectRole } from "@/domain/access/roles";

/** The side tabs of a project's settings, below /projects/<id>/settings. */
const settingsPages: { label: string; path: string; permission?: ProjectPermission }[] = [
  { label: "General", path: "" },
  { label: "Sending", path: "/sending" },
  { label: "E-mail", path: "/email" },
  { label: "Senders", path: "/senders" },
  { label: "Deliverability", path: "/deliverability" },
  { label: "Suppression list", path: "/suppressions" },
  { label: "Buckets", path: "/buckets", permission: "buckets:write" },
  { label: "Limits", path: "/limits" },
  { label: "Prices", path: "/prices" },
  { label: "API keys", path: "/keys", permission: "keys:write" },
  { label: "Developers", path: "/developers" },
  { label: "Danger zone", path: "/danger" },
];

export const settingsPagesFor = (role: ProjectRole) =>
  settingsPages.filter(({ permission }) => !permission || projectPermits(role, permission));
