"use client";

import { Button, Text } from "@mantine/core";

interface Props {
  note?: string;
  dirty: boolean;
  pending: boolean;
  mayChange: boolean;
}

export function SaveFoot({ note = "", dirty, pending, mayChange }: Props) {
  return (
    <>
      <Text fz="sm" c="dimmed">
        {note}
      </Text>
      <Button type="submit" size="xs" disabled={!dirty || !mayChange} loading={pending}>
        Save
      </Button>
    </>
  );
}
