"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AccountRole } from "@/domain/access/roles";
import { useTRPC } from "../trpc";
import type { Member } from "./member";
import type { RolesByProject } from "./project-roles-field";

interface Wish {
  role: AccountRole;
  roles: RolesByProject;
  had: RolesByProject;
}

/** Saves what differs: the account's role first, for it may be refused; then one call a project. */
export function useSaveRoles(member: Member, onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const changeRole = useMutation(trpc.team.changeRole.mutationOptions());
  const setProjectRole = useMutation(trpc.team.setProjectRole.mutationOptions());

  return useMutation({
    mutationFn: async ({ role, roles, had }: Wish) => {
      const userId = member.id;
      if (role !== member.role) await changeRole.mutateAsync({ userId, role });
      const ids = [...new Set([...Object.keys(roles), ...Object.keys(had)])];
      const changed = role === "marketer" ? ids.filter((id) => roles[id] !== had[id]) : [];
      for (const projectId of changed) {
        await setProjectRole.mutateAsync({ projectId, userId, role: roles[projectId] ?? null });
      }
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.team.members.queryKey() }),
  });
}
