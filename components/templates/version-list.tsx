"use client";

import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { RouterOutputs } from "../trpc";
import { DataTable, PAGE_SIZE, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";

type Template = RouterOutputs["templates"]["get"];
type Version = Template["versions"][number];

const whole = { flexShrink: 0 } as const;

interface Props {
  template: Template;
  mayWrite: boolean;
  pending: boolean;
  onOpen: (version: number) => void;
  onMakeActive: (version: number) => void;
}

/** TPL-14, TPL-15: every version ever saved; campaigns launched from now on send the active one. */
export function VersionList({ template, mayWrite, pending, onOpen, onMakeActive }: Props) {
  const [page, setPage] = useState(1);
  const { versions } = template;
  const columns: TableColumn<Version>[] = [
    {
      key: "version",
      title: "Version",
      cell: ({ version, isDesign }) => (
        <Group gap={6}>
          <Anchor
            component="button"
            type="button"
            inherit
            style={{ whiteSpace: "nowrap" }}
            onClick={() => onOpen(version)}
          >
            Version {version}
          </Anchor>
          {version === template.activeVersion && (
            <Badge color="green" style={whole}>
              Active
            </Badge>
          )}
          {version === template.version && (
            <Badge color="gray" style={whole}>
              Open
            </Badge>
          )}
          {isDesign && (
            <Badge variant="outline" style={whole}>
              Design
            </Badge>
          )}
        </Group>
      ),
    },
    {
      key: "subject",
      title: "Subject",
      cell: ({ subject }) => (
        <Text truncate maw={420}>
          {subject}
        </Text>
      ),
    },
    {
      key: "description",
      title: "What is new",
      wideOnly: true,
      cell: ({ description }) => (
        <Text c="dimmed" lineClamp={2} maw={360}>
          {description}
        </Text>
      ),
    },
    {
      key: "saved",
      title: "Saved",
      cell: ({ createdAt, createdBy, updatedAt }) => (
        <>
          <RelativeTime at={updatedAt ?? createdAt} />
          {createdBy && ` by ${createdBy}`}
        </>
      ),
    },
    {
      key: "actions",
      title: "Actions",
      align: "right",
      cell: ({ version }) =>
        mayWrite && version !== template.activeVersion ? (
          <Button size="compact-xs" variant="default" loading={pending} onClick={() => onMakeActive(version)}>
            Make active
          </Button>
        ) : null,
    },
  ];
  return (
    <DataTable
      label="Versions"
      columns={columns}
      query={{
        data: { rows: versions.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: versions.length },
        error: null,
        refetch: () => undefined,
      }}
      rowKey={({ version }) => String(version)}
      page={page}
      onPage={versions.length > PAGE_SIZE ? setPage : undefined}
    />
  );
}
