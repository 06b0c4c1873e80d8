"use client";

import { Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { InvitationState } from "@/domain/access/invitation";
import { accountRoleWords } from "../access/role-words";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot, type Tone } from "../ui/status-dot";

type Invitation = RouterOutputs["team"]["invitations"][number];

const tones: Record<InvitationState, { tone: Tone; word: string }> = {
  open: { tone: "info", word: "Open" },
  accepted: { tone: "good", word: "Accepted" },
  revoked: { tone: "neutral", word: "Withdrawn" },
  expired: { tone: "warning", word: "Expired" },
};

const asTable = (rows: Invitation[]) => ({ rows, total: rows.length });

const columns: TableColumn<Invitation>[] = [
  {
    key: "email",
    title: "For",
    cell: ({ email }) => (
      <Text fz="sm" fw={500}>
        {email}
      </Text>
    ),
  },
  {
    key: "kind",
    title: "To",
    wideOnly: true,
    cell: ({ isForNewPassword, role }) =>
      isForNewPassword ? "Set a new password" : `Join as ${accountRoleWords[role].name.toLowerCase()}`,
  },
  {
    key: "state",
    title: "State",
    cell: ({ state }) => <StatusDot tone={tones[state].tone}>{tones[state].word}</StatusDot>,
  },
  { key: "by", title: "Made by", wideOnly: true, cell: ({ invitedBy }) => invitedBy ?? "–" },
  {
    key: "ends",
    title: "Ends",
    wideOnly: true,
    cell: ({ state, expiresAt }) => (state === "open" ? <RelativeTime at={expiresAt} /> : "–"),
  },
  {
    key: "withdraw",
    title: "Actions",
    align: "right",
    cell: (invitation) => invitation.state === "open" && <Withdraw invitation={invitation} />,
  },
];

export function InvitationTable() {
  const trpc = useTRPC();
  const query = useQuery(trpc.team.invitations.queryOptions(undefined, { select: asTable }));
  const empty = <Text c="dimmed">Nobody has been invited yet.</Text>;
  return <DataTable label="Links" columns={columns} query={query} rowKey={({ id }) => id} empty={empty} />;
}

function Withdraw({ invitation: { id, email } }: { invitation: Invitation }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const revoke = useMutation(
    trpc.team.revokeInvitation.mutationOptions({
      onError: ({ message }) => notifications.show({ color: "red", message }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.team.invitations.queryKey() }),
    }),
  );
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Withdraw the link for ${email}`}
      loading={revoke.isPending}
      onClick={() => revoke.mutate({ id })}
    >
      Withdraw
    </Button>
  );
}
