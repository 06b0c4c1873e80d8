"use client";

import { Anchor, Select, Text } from "@mantine/core";
import Link from "next/link";
import { type Bucket, placeIn } from "./bucket";

interface Props {
  projectId: string;
  buckets: Bucket[];
  mayAdd: boolean;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the project's buckets; where there is none, the way to the first. */
export function BucketSelect({ projectId, buckets, mayAdd, value, onChange }: Props) {
  if (buckets.length === 0)
    return (
      <Text>
        This project has no bucket yet.{" "}
        {mayAdd ? (
          <Anchor component={Link} href={`/projects/${projectId}/settings/buckets`} underline="always">
            Add one in the settings
          </Anchor>
        ) : (
          "An admin of the project can add one in its settings."
        )}
      </Text>
    );
  return (
    <Select
      label="Bucket"
      data={buckets.map((bucket) => ({ value: bucket.id, label: `${bucket.name}: ${placeIn(bucket)}` }))}
      allowDeselect={false}
      value={value}
      onChange={onChange}
    />
  );
}
