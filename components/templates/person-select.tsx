"use client";

import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import type { PreviewPerson } from "./use-preview";

const SAMPLE = "sample";
const SAMPLE_LABEL = "Ada, the sample person";

interface Props {
  projectId: string | undefined;
  person: PreviewPerson | null;
  onPerson: (person: PreviewPerson | null) => void;
}

/** Whom the preview is written to: the sample person, or one of the project's. */
export function PersonSelect({ projectId, person, onPerson }: Props) {
  const [search, setSearch] = useState(SAMPLE_LABEL);
  const [chosen, setChosen] = useState(SAMPLE_LABEL);
  const [asked] = useDebouncedValue(search === chosen ? "" : search, 200);
  const trpc = useTRPC();
  const { data = [] } = useQuery({
    ...trpc.templates.people.queryOptions({ projectId: projectId ?? "", search: asked }),
    enabled: Boolean(projectId),
    placeholderData: keepPreviousData,
  });
  const options = data.map(({ id, address }) => ({ value: `id:${id}`, label: address || id }));
  const value = person ? `id:${person.endpointId}` : SAMPLE;
  const current = person && !options.some((option) => option.value === value);
  return (
    <Select
      aria-label="Preview as"
      size="xs"
      w={220}
      searchable
      allowDeselect={false}
      filter={({ options: all }) => all}
      nothingFoundMessage="Nobody’s address begins like that"
      data={[
        { value: SAMPLE, label: SAMPLE_LABEL },
        ...(current ? [{ value, label: chosen }] : []),
        ...options,
      ]}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(next, option) => {
        if (!next || !option) return;
        setChosen(option.label);
        onPerson(next === SAMPLE || !projectId ? null : { projectId, endpointId: next.slice(3) });
      }}
    />
  );
}
