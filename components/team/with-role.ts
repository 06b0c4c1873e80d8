import type { ProjectRole } from "@/domain/access/roles";
import type { RolesByProject } from "./project-roles-field";

/** The roles with one of them changed, or without it. */
export function withRole(roles: RolesByProject, projectId: string, role: ProjectRole | null): RolesByProject {
  const { [projectId]: _had, ...others } = roles;
  return role ? { ...others, [projectId]: role } : others;
}
