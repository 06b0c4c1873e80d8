"use client";

import { Skeleton, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { ErrorBox } from "./error-box";

interface Query<Data> {
  data: Data | undefined;
  error: { message: string } | null;
  refetch: () => unknown;
}

interface Props<Data> {
  query: Query<Data>;
  /** In the shape of what comes; a plain one stands in. */
  skeleton?: ReactNode;
  errorTitle?: string;
  children: (data: Data) => ReactNode;
}

/** One of three: the answer, its skeleton, or what went wrong with a way to try again. An answer outlives a later failure. */
export function QueryBoundary<Data>({ query, skeleton, errorTitle, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error)
    return <ErrorBox title={errorTitle} error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true" role="status" aria-label="Loading">
      {skeleton ?? (
        <Stack gap="sm">
          <Skeleton h={20} w="40%" />
          <Skeleton h={14} />
          <Skeleton h={14} w="80%" />
        </Stack>
      )}
    </div>
  );
}
