"use client";

import { Burger, Group } from "@mantine/core";
import { accountPermits } from "@/domain/access/permissions";
import { AccountMenu } from "./account-menu";
import { EngineHealth } from "./engine-health";
import { NoticesBell } from "./notices-bell";
import { ProjectSwitcher } from "./project-switcher";
import { SearchButton } from "./search-button";
import type { SignedIn } from "./signed-in";
import { ThemeSwitch } from "./theme-switch";

interface Props {
  me: SignedIn;
  menuOpened: boolean;
  onMenu: () => void;
}

export function TopBar({ me, menuOpened, onMenu }: Props) {
  return (
    <Group h="100%" px={{ base: "sm", sm: "md" }} justify="space-between" wrap="nowrap" gap="xs">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Burger hiddenFrom="md" size="sm" opened={menuOpened} onClick={onMenu} aria-label="Menu" />
        <ProjectSwitcher mayCreate={accountPermits(me.role, "projects:create")} />
      </Group>
      <Group gap={4} wrap="nowrap">
        <SearchButton />
        <EngineHealth />
        <NoticesBell />
        <ThemeSwitch />
        <AccountMenu me={me} />
      </Group>
    </Group>
  );
}
