"use client";

import { ActionIcon, Group, Kbd, Text, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { palette } from "./palette";
import classes from "./search.module.css";

export function SearchButton() {
  return (
    <>
      <UnstyledButton
        className={classes.button}
        visibleFrom="sm"
        onClick={palette.open}
        aria-label="Search, Ctrl K"
      >
        <Group gap={8} wrap="nowrap">
          <IconSearch size={15} aria-hidden />
          <Text component="span" fz="sm">
            Search
          </Text>
          <Kbd size="xs" ml="auto">
            Ctrl K
          </Kbd>
        </Group>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" size="lg" onClick={palette.open} aria-label="Search">
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
