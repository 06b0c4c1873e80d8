"use client";

import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Tags } from "@/domain/campaigns/tags";
import { Section } from "../section";

interface Props {
  tags: Tags;
  onTags: (tags: Tags) => void;
  readOnly: boolean;
}

interface Row {
  nth: number;
  key: string;
  value: string;
}

/** CMP-35: words of one's own to find and count campaigns by. */
export function TagsSection({ tags, onTags, readOnly }: Props) {
  const [rows, setRows] = useState<Row[]>(() =>
    Object.entries(tags).map(([key, value], nth) => ({ nth, key, value })),
  );
  const [made, setMade] = useState(rows.length);
  const set = (next: Row[]) => {
    setRows(next);
    const read = Tags.safeParse(Object.fromEntries(named(next).map(({ key, value }) => [key, value])));
    if (read.success && !hasTwins(next)) onTags(read.data);
  };
  const edit = (nth: number, own: Partial<Row>) =>
    set(rows.map((row) => (row.nth === nth ? { ...row, ...own } : row)));
  const add = () => {
    setRows([...rows, { nth: made, key: "", value: "" }]);
    setMade(made + 1);
  };
  if (readOnly && rows.length === 0) return null;
  return (
    <Section
      title="Tags"
      description="For you and for programs: a purpose, a cost centre, whatever you sort by."
    >
      <Stack gap="xs">
        {rows.map((row) => (
          <Group key={row.nth} gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              aria-label="Tag"
              placeholder="purpose"
              value={row.key}
              readOnly={readOnly}
              error={faultOf(row, rows)}
              style={{ flex: "1 1 160px", maxWidth: 240 }}
              onChange={({ currentTarget: { value } }) => edit(row.nth, { key: value })}
            />
            <TextInput
              aria-label={`Value of ${row.key || "the tag"}`}
              placeholder="newsletter"
              value={row.value}
              readOnly={readOnly}
              maxLength={256}
              style={{ flex: "1 1 160px", maxWidth: 320 }}
              onChange={({ currentTarget: { value } }) => edit(row.nth, { value })}
            />
            {!readOnly && (
              <ActionIcon
                mt={4}
                aria-label={`Remove ${row.key || "the tag"}`}
                onClick={() => set(rows.filter(({ nth }) => nth !== row.nth))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        {!readOnly && (
          <Group gap="sm">
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={add}
            >
              Add a tag
            </Button>
            {rows.length === 0 && (
              <Text fz="sm" c="dimmed">
                None yet
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </Section>
  );
}

const named = (rows: Row[]) => rows.filter(({ key }) => key.trim() !== "");
const hasTwins = (rows: Row[]) => new Set(named(rows).map(({ key }) => key.trim())).size < named(rows).length;

function faultOf({ key, value, nth }: Row, rows: Row[]): string | undefined {
  if (key.trim() === "") return value === "" ? undefined : "A tag needs a name";
  if (rows.some((other) => other.nth < nth && other.key.trim() === key.trim()))
    return "This tag is there already";
  return Tags.safeParse({ [key]: value }).error?.issues[0]?.message;
}
