"use client";

import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { MemberEmail } from "@/domain/access/person";
import type { AccountRole } from "@/domain/access/roles";
import { invitableRoles } from "@/domain/access/team";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { OnceDialog } from "../ui/once-dialog";
import { applyServerErrors } from "../ui/server-errors";
import { AccountRoleField } from "./account-role-field";
import { LinkShownOnce } from "./link-shown-once";
import { ProjectRolesField, type RolesByProject } from "./project-roles-field";
import { withRole } from "./with-role";

export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const invite = useInvite();
  return (
    <OnceDialog
      opened={opened}
      onClose={onClose}
      title="Invite somebody"
      making={invite}
      shown={(link) => <LinkShownOnce link={link} purpose="join the team" onDone={onClose} />}
    >
      <Invitation invite={invite} onClose={onClose} />
    </OnceDialog>
  );
}

function useInvite() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.team.invite.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.team.invitations.queryKey() }),
    }),
  );
}

interface Values {
  email: string;
  role: AccountRole;
  roles: RolesByProject;
}

interface InvitationProps {
  invite: ReturnType<typeof useInvite>;
  onClose: () => void;
}

function Invitation({ invite, onClose }: InvitationProps) {
  const trpc = useTRPC();
  const { data: projects } = useSuspenseQuery(trpc.projects.list.queryOptions());
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({
    initialValues: { email: "", role: "marketer", roles: {} },
    validate: { email: (email) => MemberEmail.safeParse(email).error?.issues[0]?.message ?? null },
  });
  const submit = form.onSubmit(({ email, role, roles }) => {
    setRefusal(null);
    const given = role === "marketer" ? Object.entries(roles) : [];
    const invitable = invitableRoles.find((known) => known === role) ?? "marketer";
    invite.mutate(
      { email, role: invitable, projects: given.map(([projectId, role]) => ({ projectId, role })) },
      { onError: (error) => setRefusal(applyServerErrors(form, error, ["email"])) },
    );
  });

  const { email, role, roles } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("email")}
        />
        <AccountRoleField
          roles={invitableRoles}
          value={role}
          onChange={(chosen) => form.setFieldValue("role", chosen)}
        />
        {role === "marketer" && (
          <div>
            <Text fw={500} fz="sm" mb={4}>
              Projects
            </Text>
            <ProjectRolesField
              projects={projects}
              value={roles}
              onChange={(id, chosen) => form.setFieldValue("roles", withRole(roles, id, chosen))}
            />
          </div>
        )}
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={invite.isPending} disabled={email === ""}>
            Make the link
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
