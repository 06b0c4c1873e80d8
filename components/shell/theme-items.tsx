"use client";

import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { themes } from "./themes";

/** The choice of theme, inside a menu. */
export function ThemeItems({ hiddenFrom }: { hiddenFrom?: "xs" }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return themes.map(({ value, label, Icon }) => (
    <Menu.Item
      key={value}
      role="menuitemradio"
      aria-checked={value === colorScheme}
      hiddenFrom={hiddenFrom}
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={value === colorScheme ? <IconCheck size={14} aria-hidden /> : null}
      onClick={() => setColorScheme(value)}
    >
      {label}
    </Menu.Item>
  ));
}
