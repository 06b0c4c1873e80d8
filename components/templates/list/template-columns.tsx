import { Badge, Group, Text } from "@mantine/core";
import type { RouterOutputs } from "../../trpc";
import type { TableColumn } from "../../ui/data-table";
import { RelativeTime } from "../../ui/relative-time";

export type TemplateRow = RouterOutputs["templates"]["list"]["rows"][number];

const MOST_SHOWN = 3;

/** TPL-17: the name is always there, the others are chosen. */
export const nameColumn: TableColumn<TemplateRow> = {
  key: "name",
  title: "Name",
  sortable: true,
  cell: ({ name }) => name,
};

export const otherColumns: TableColumn<TemplateRow>[] = [
  {
    key: "subject",
    title: "Subject",
    sortable: true,
    wideOnly: true,
    cell: ({ subject }) => (
      <Text c="dimmed" truncate maw={320}>
        {subject || "(none yet)"}
      </Text>
    ),
  },
  { key: "channel", title: "Channel", cell: () => "E-mail" },
  { key: "tags", title: "Tags", wideOnly: true, cell: ({ tags }) => <TagBadges tags={tags} /> },
  {
    key: "version",
    title: "Active version",
    align: "right",
    sortable: true,
    cell: ({ activeVersion }) => activeVersion,
  },
  { key: "use", title: "Campaigns", align: "right", sortable: true, cell: ({ usedBy }) => usedBy },
  {
    key: "created",
    title: "Created",
    sortable: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
  {
    key: "changed",
    title: "Changed",
    sortable: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
  },
];

function TagBadges({ tags }: Pick<TemplateRow, "tags">) {
  const entries = Object.entries(tags);
  return (
    <Group gap={4}>
      {entries.slice(0, MOST_SHOWN).map(([name, value]) => (
        <Badge key={name} variant="outline" tt="none">
          {value ? `${name}: ${value}` : name}
        </Badge>
      ))}
      {entries.length > MOST_SHOWN && (
        <Text component="span" fz="xs" c="dimmed">
          and {entries.length - MOST_SHOWN} more
        </Text>
      )}
    </Group>
  );
}
