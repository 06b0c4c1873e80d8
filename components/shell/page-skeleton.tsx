"use client";

import { Skeleton, Stack } from "@mantine/core";

/** The frame of a page while the server makes it. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" role="status" aria-busy="true" aria-label="Loading">
      <Stack gap="xs">
        <Skeleton h={26} w={220} />
        <Skeleton h={14} w={360} maw="100%" />
      </Stack>
      <Skeleton h={92} radius="lg" />
      <Skeleton h={240} radius="lg" />
    </Stack>
  );
}
