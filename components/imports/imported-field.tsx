"use client";

import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";

interface Props {
  projectId: string;
  segmentId: string | null;
  error: string | null;
  onChange: (segmentId: string | null) => void;
}

const SHOWN = 100;
const REST_MS = 250;

/** The imported segments by name; of more than a hundred, those that are searched for. */
export function ImportedField({ projectId, segmentId, error, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, REST_MS);
  const { segments } = useTRPC();
  const page = { kind: "imported", sort: "name", descending: false, page: 1, pageSize: SHOWN } as const;
  const all = useQuery(segments.list.queryOptions({ projectId, ...page }));
  const isMany = (all.data?.total ?? 0) > SHOWN;
  const some = useQuery({
    ...segments.list.queryOptions({ projectId, ...page, search }),
    enabled: isMany,
    placeholderData: keepPreviousData,
  });
  const listed = (isMany ? some.data?.rows : all.data?.rows) ?? [];
  const isListed = listed.some(({ id }) => id === segmentId);
  const chosen = useQuery({
    ...segments.get.queryOptions({ projectId, id: segmentId ?? "" }),
    enabled: segmentId !== null && !isListed,
  });
  const rows = chosen.data && !isListed ? [chosen.data, ...listed] : listed;
  const failed = all.error ?? chosen.error;
  return (
    <Select
      label="Imported segment"
      placeholder={all.data?.total === 0 ? "There is none yet" : "Choose a segment"}
      disabled={all.data?.total === 0}
      maw={420}
      data={rows.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      onSearchChange={setTyped}
      nothingFoundMessage="No imported segment is called so"
      value={segmentId}
      error={error ?? failed?.message}
      onChange={onChange}
    />
  );
}
