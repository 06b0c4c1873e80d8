import type { AccountRole, ProjectRole } from "@/domain/access/roles";

interface Words {
  name: string;
  may: string;
}

export const accountRoleWords: Record<AccountRole, Words> = {
  owner: { name: "Owner", may: "Everything, and makes other owners." },
  admin: { name: "Admin", may: "Every project, the team, keys and the audit log." },
  marketer: { name: "Marketer", may: "The projects they are given, and the templates all projects share." },
};

export const projectRoleWords: Record<ProjectRole, Words> = {
  admin: { name: "Admin", may: "Everything in the project, with settings and keys." },
  marketer: { name: "Marketer", may: "People, campaigns and messages." },
  viewer: {
    name: "Viewer",
    may: "Looks, and changes nothing of the project. Templates are the account's: they may change those.",
  },
};
