"use client";

import { Button, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { AccountRole } from "@/domain/access/roles";
import { PageHeader } from "../ui/page-header";
import { InvitationTable } from "./invitation-table";
import { InviteDialog } from "./invite-dialog";
import type { Member } from "./member";
import { MemberTable } from "./member-table";
import { NewPasswordDialog } from "./new-password-dialog";
import { RemoveDialog } from "./remove-dialog";
import { RolesDialog } from "./roles-dialog";

type Dialog = { kind: "roles" | "password" | "remove"; member: Member } | null;

interface Props {
  me: { id: string; role: AccountRole };
  mayInvite: boolean;
}

export function TeamPage({ me, mayInvite }: Props) {
  const [inviting, invite] = useDisclosure(false);
  const [dialog, setDialog] = useState<Dialog>(null);
  const of = (kind: NonNullable<Dialog>["kind"]) => (dialog?.kind === kind ? dialog.member : null);
  const open = (kind: NonNullable<Dialog>["kind"]) => (member: Member) => setDialog({ kind, member });
  const close = () => setDialog(null);

  return (
    <>
      <PageHeader
        title="Team"
        description="Who may open this console, and what they may do in it."
        actions={
          mayInvite && (
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={invite.open}>
              Invite
            </Button>
          )
        }
      />
      <Stack gap="xl">
        <MemberTable
          me={me}
          onRoles={open("roles")}
          onNewPassword={open("password")}
          onRemove={open("remove")}
        />
        {mayInvite && (
          <section>
            <Title order={2} mb="sm">
              Invitations and links
            </Title>
            <InvitationTable />
          </section>
        )}
      </Stack>
      <InviteDialog opened={inviting} onClose={invite.close} />
      <RolesDialog member={of("roles")} myRole={me.role} onClose={close} />
      <NewPasswordDialog member={of("password")} onClose={close} />
      <RemoveDialog member={of("remove")} onClose={close} />
    </>
  );
}
