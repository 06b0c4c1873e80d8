"use client";

import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AccountRole } from "@/domain/access/roles";
import { mayManage } from "@/domain/access/team";
import { accountRoleWords, projectRoleWords } from "../access/role-words";
import { useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";
import type { Member } from "./member";
import { MemberMenu } from "./member-menu";

interface Props {
  me: { id: string; role: AccountRole };
  onRoles: (member: Member) => void;
  onNewPassword: (member: Member) => void;
  onRemove: (member: Member) => void;
}

const asTable = (rows: Member[]) => ({ rows, total: rows.length });

export function MemberTable({ me, ...acts }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.team.members.queryOptions(undefined, { select: asTable }));
  const columns: TableColumn<Member>[] = [
    { key: "name", title: "Member", cell: (member) => <Who member={member} isMe={member.id === me.id} /> },
    { key: "role", title: "Role", cell: ({ role }) => accountRoleWords[role].name },
    { key: "projects", title: "Projects", wideOnly: true, cell: (member) => <Projects member={member} /> },
    {
      key: "seen",
      title: "Last seen",
      wideOnly: true,
      cell: (member) => <RelativeTime at={member.lastSeenAt} none="Signed out" />,
    },
    {
      key: "menu",
      title: "Actions",
      align: "right",
      cell: (member) => mayManage(me.role, member.role) && <MemberMenu member={member} {...acts} />,
    },
  ];
  return <DataTable label="Members" columns={columns} query={query} rowKey={({ id }) => id} />;
}

function Who({ member, isMe }: { member: Member; isMe: boolean }) {
  return (
    <Stack gap={0}>
      <Group gap={6}>
        <Text fz="sm" fw={500}>
          {member.name}
        </Text>
        {isMe && (
          <Text fz="xs" c="dimmed">
            you
          </Text>
        )}
      </Group>
      <Text fz="xs" c="dimmed">
        {member.email}
      </Text>
    </Stack>
  );
}

function Projects({ member: { role, projects } }: { member: Member }) {
  if (role !== "marketer")
    return (
      <Text fz="sm" c="dimmed">
        All, as admin
      </Text>
    );
  if (projects.length === 0)
    return (
      <Text fz="sm" c="dimmed">
        None yet
      </Text>
    );
  return (
    <Text fz="sm">
      {projects.map(({ name, role }) => `${name} (${projectRoleWords[role].name.toLowerCase()})`).join(", ")}
    </Text>
  );
}
