"use client";

import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { ThemeItems } from "./theme-items";
import { themes } from "./themes";

export function ThemeSwitch() {
  const { colorScheme } = useMantineColorScheme();
  const mounted = useMounted(); // the server does not know what the browser keeps
  const chosen = themes.find(({ value }) => mounted && value === colorScheme) ?? themes[2];
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Theme: ${chosen.label}`} visibleFrom="xs">
          <chosen.Icon size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}
