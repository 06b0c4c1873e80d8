"use client";

import { ActionIcon, Avatar, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconLogout, IconUserCircle } from "@tabler/icons-react";
import Link from "next/link";
import { accountRoleWords } from "../access/role-words";
import type { SignedIn } from "./signed-in";
import { ThemeItems } from "./theme-items";

async function signOut() {
  const answer = await fetch("/api/auth/sign-out", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  }).catch(() => null); // the server cannot be reached
  if (answer?.ok)
    window.location.assign("/sign-in"); // a whole new page: nothing of the session stays in memory
  else notifications.show({ color: "red", message: "You could not be signed out. Try again." });
}

export function AccountMenu({ me }: { me: SignedIn }) {
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon size="lg" radius="xl" aria-label={`Account: ${me.name}`}>
          <Avatar size={28} radius="xl" name={me.name} color="marine" alt="" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" display="block" fz="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {me.name}
          </Text>
          <Text component="span" display="block" fz="xs" truncate>
            {me.email}
          </Text>
          <Text component="span" display="block" fz="xs">
            {accountRoleWords[me.role].name}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          Your account
        </Menu.Item>
        <ThemeItems hiddenFrom="xs" />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
