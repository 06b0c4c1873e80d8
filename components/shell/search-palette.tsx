"use client";

import { Text } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { AccountRole } from "@/domain/access/roles";
import { paletteStore, useFirstMarked } from "./palette";
import { useFound } from "./use-found";

const LONGEST_WORDS = 100;
const failed = "Only pages could be searched: the server did not answer. Try again in a moment.";

/** ⌘K and Ctrl K: pages, projects, campaigns, segments, templates, and people of the current project by address. */
export function SearchPalette({ role }: { role: AccountRole }) {
  const [words, setWords] = useState("");
  const { groups, searching, error } = useFound(words, role);
  const keys = groups.flatMap(({ hits }) => hits.map(({ key }) => key));
  useFirstMarked(words.trim() && keys.join(" "));

  return (
    <Spotlight.Root
      store={paletteStore}
      query={words}
      onQueryChange={setWords}
      shortcut={["mod + K"]}
      size={620}
      scrollable
      maxHeight={420}
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100 }}
      attributes={{ content: { "aria-label": "Search" } }}
    >
      <Spotlight.Search
        maxLength={LONGEST_WORDS}
        aria-label="Search the console"
        placeholder="Search pages, campaigns, segments, people…"
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ heading, hits }) => (
          <Spotlight.ActionsGroup key={heading} label={heading}>
            {hits.map(({ key, icon: HitIcon, ...hit }) => (
              <Spotlight.Action
                key={key}
                label={hit.label}
                description={hit.description}
                onClick={hit.open}
                leftSection={<HitIcon size={18} stroke={1.6} aria-hidden />}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length > 0 && error && !searching && (
          <Text role="alert" fz="sm" c="dimmed" px="md" py="xs">
            {failed}
          </Text>
        )}
        {groups.length === 0 && (
          <Spotlight.Empty>
            {searching ? "Searching…" : error ? failed : `Nothing is called “${words.trim()}”`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
