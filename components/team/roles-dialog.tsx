"use client";

import { Button, Modal, Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountRole } from "@/domain/access/roles";
import { rolesToGive } from "@/domain/access/team";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { AccountRoleField } from "./account-role-field";
import type { Member } from "./member";
import { ProjectRolesField, type RolesByProject } from "./project-roles-field";
import { useSaveRoles } from "./use-save-roles";
import { withRole } from "./with-role";

interface Props {
  member: Member | null;
  myRole: AccountRole;
  onClose: () => void;
}

export function RolesDialog({ member, myRole, onClose }: Props) {
  return (
    <Modal opened={member !== null} onClose={onClose} title={member ? `Roles of ${member.name}` : ""}>
      {member && <Roles key={member.id} member={member} myRole={myRole} onClose={onClose} />}
    </Modal>
  );
}

function Roles({ member, myRole, onClose }: Props & { member: Member }) {
  const trpc = useTRPC();
  const { data: projects } = useSuspenseQuery(trpc.projects.list.queryOptions());
  const had: RolesByProject = Object.fromEntries(
    member.projects.map(({ projectId, role }) => [projectId, role]),
  );
  const [role, setRole] = useState<AccountRole>(member.role);
  const [roles, setRoles] = useState(had);
  const save = useSaveRoles(member, onClose);

  return (
    <Stack>
      {save.error && <ErrorBox title="That did not work" error={save.error} />}
      <AccountRoleField roles={rolesToGive(myRole)} value={role} onChange={setRole} />
      {role === "marketer" ? (
        <div>
          <Text fw={500} fz="sm" mb={4}>
            Projects
          </Text>
          <ProjectRolesField
            projects={projects}
            value={roles}
            onChange={(id, chosen) => setRoles(withRole(roles, id, chosen))}
          />
        </div>
      ) : (
        <Text c="dimmed" fz="sm">
          Owners and admins may do everything in every project.
        </Text>
      )}
      <DialogFooter onCancel={onClose}>
        <Button loading={save.isPending} onClick={() => save.mutate({ role, roles, had })}>
          Save
        </Button>
      </DialogFooter>
    </Stack>
  );
}
