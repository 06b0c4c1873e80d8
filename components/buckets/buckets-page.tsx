"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBucket, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Bucket, placeIn } from "./bucket";
import { BucketDialog } from "./bucket-dialog";
import { RemoveBucketDialog } from "./remove-bucket-dialog";

const asTable = (rows: Bucket[]) => ({ rows, total: rows.length });

export function BucketsPage({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().buckets.list.queryOptions({ projectId }, { select: asTable }));
  const [isOpen, dialog] = useDisclosure(false);
  const [edited, setEdited] = useState<Bucket | null>(null);
  const [leaving, setLeaving] = useState<Bucket | null>(null);
  const edit = (bucket: Bucket | null) => {
    setEdited(bucket);
    dialog.open();
  };
  const add = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => edit(null)}
    >
      Add a bucket
    </Button>
  );
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>Buckets</Title>
          <Text fz="sm" c="dimmed" maw={560}>
            Folders of files at Amazon S3, or at anything that speaks its protocol: MinIO, Ceph, R2, Wasabi.
            People are imported from them and exported into them.
          </Text>
        </div>
        {(query.data?.total ?? 0) > 0 && add}
      </Group>
      <DataTable
        label="Buckets"
        columns={columnsOf(edit, setLeaving)}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={IconBucket} title="No bucket yet" action={add}>
            With one, people can be imported from a folder of files, once or every hour, day or week.
          </EmptyState>
        }
      />
      <BucketDialog projectId={projectId} bucket={edited} opened={isOpen} onClose={dialog.close} />
      <RemoveBucketDialog projectId={projectId} leaving={leaving} onClose={() => setLeaving(null)} />
    </Stack>
  );
}

const columnsOf = (
  onEdit: (bucket: Bucket) => void,
  onRemove: (bucket: Bucket) => void,
): TableColumn<Bucket>[] => [
  {
    key: "name",
    title: "Name",
    cell: ({ name }) => (
      <Text fz="sm" fw={500}>
        {name}
      </Text>
    ),
  },
  {
    key: "place",
    title: "Where",
    cell: (bucket) => (
      <>
        <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
          {placeIn(bucket)}
        </Text>
        <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {bucket.endpoint === "" ? `Amazon S3, ${bucket.region}` : bucket.endpoint}
        </Text>
      </>
    ),
  },
  {
    key: "key",
    title: "Access key ID",
    wideOnly: true,
    cell: ({ accessKeyId }) => <code>{accessKeyId}</code>,
  },
  {
    key: "actions",
    title: "Actions",
    align: "right",
    cell: (bucket) => (
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Edit ${bucket.name}`}
          onClick={() => onEdit(bucket)}
        >
          Edit
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Remove ${bucket.name}`}
          onClick={() => onRemove(bucket)}
        >
          Remove
        </Button>
      </Group>
    ),
  },
];
