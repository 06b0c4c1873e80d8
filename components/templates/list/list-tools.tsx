"use client";

import { Button, Checkbox, Group, Menu, Select, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { SearchBox } from "../../ui/search-box";
import { pageSizes, type templatesView } from "../templates-view";
import { otherColumns } from "./template-columns";

type View = typeof templatesView;

interface Props {
  view: View;
  onView: (change: Partial<View>) => void;
}

/** TPL-17: search, filters, how many a page, and which columns. */
export function ListTools({ view, onView }: Props) {
  const shown = view.columns.split(",");
  const toggle = (key: string) =>
    onView({
      columns: otherColumns
        .map((column) => column.key)
        .filter((one) => (one === key ? !shown.includes(one) : shown.includes(one)))
        .join(","),
    });
  return (
    <Group mb="sm" gap="sm" role="search" aria-label="Filters">
      <SearchBox label="Search by name or subject" value={view.q} onChange={(q) => onView({ q })} />
      <SearchBox
        label="Tag"
        w={{ base: "100%", xs: 150 }}
        value={view.tag}
        onChange={(tag) => onView({ tag })}
      />
      <Select
        aria-label="Channel"
        placeholder="All channels"
        clearable
        w={{ base: "100%", xs: 140 }}
        data={[{ value: "EMAIL", label: "E-mail" }]}
        value={view.channel || null}
        onChange={(channel) => onView({ channel: channel ?? "" })}
      />
      <Select
        aria-label="Templates a page"
        w={{ base: "100%", xs: 120 }}
        allowDeselect={false}
        data={pageSizes.map((size) => ({ value: String(size), label: `${size} a page` }))}
        value={String(view.size)}
        onChange={(size) => onView({ size: Number(size) })}
      />
      <Menu closeOnItemClick={false} position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
            Columns
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Stack gap={8} p={8}>
            {otherColumns.map(({ key, title }) => (
              <Checkbox
                key={key}
                size="xs"
                label={title}
                checked={shown.includes(key)}
                onChange={() => toggle(key)}
              />
            ))}
          </Stack>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
