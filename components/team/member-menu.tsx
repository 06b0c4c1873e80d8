"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconKey, IconUserMinus, IconUserShield } from "@tabler/icons-react";
import type { Member } from "./member";

interface Props {
  member: Member;
  onRoles: (member: Member) => void;
  onNewPassword: (member: Member) => void;
  onRemove: (member: Member) => void;
}

export function MemberMenu({ member, onRoles, onNewPassword, onRemove }: Props) {
  return (
    <Menu width={220}>
      <Menu.Target>
        <ActionIcon aria-label={`Actions for ${member.name}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUserShield size={16} aria-hidden />} onClick={() => onRoles(member)}>
          Change roles
        </Menu.Item>
        {member.role !== "owner" && (
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => onNewPassword(member)}>
            Link to a new password
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconUserMinus size={16} aria-hidden />}
          onClick={() => onRemove(member)}
        >
          Remove from the team
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
