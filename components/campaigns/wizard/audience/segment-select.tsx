"use client";

import { Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../trpc";
import { people } from "../../../ui/figures";
import { RelativeTime } from "../../../ui/relative-time";

interface Counted {
  id: string;
  name: string;
  lastCount: number | null;
  lastCountedAt: Date | null;
}

interface Props {
  projectId: string;
  segmentId: string | null;
  /** The segment of that id, once it is loaded. */
  chosen: Counted | undefined;
  onSegment: (segmentId: string) => void;
  readOnly: boolean;
}

const MOST = 50;

/** Every segment of the project can be found by its name; the chosen one is always among the options. */
export function SegmentSelect({ projectId, segmentId, chosen, onSegment, readOnly }: Props) {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search === chosen?.name ? "" : search.trim(), 200);
  const { data } = useQuery({
    ...useTRPC().segments.list.queryOptions({
      projectId,
      search: asked.slice(0, 128),
      sort: "name",
      descending: false,
      pageSize: MOST,
    }),
    placeholderData: keepPreviousData,
  });
  const found: Counted[] = data?.rows ?? [];
  const isListed = found.some(({ id }) => id === chosen?.id);
  const options = chosen && !isListed ? [chosen, ...found] : found;
  const more = (data?.total ?? 0) - found.length;
  return (
    <Select
      label="Segment"
      placeholder={data?.all === 0 ? "There is none yet" : "Choose a segment"}
      description={more > 0 ? `${more} more: type a part of the name` : undefined}
      style={{ flex: "1 1 240px" }}
      searchable
      readOnly={readOnly}
      allowDeselect={false}
      nothingFoundMessage="No segment is called that"
      filter={({ options: all }) => all} // the server has searched
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option: { value, label } }) => (
        <Choice name={label} counted={options.find(({ id }) => id === value)} />
      )}
      value={segmentId}
      onChange={(id) => id && onSegment(id)}
      searchValue={search}
      onSearchChange={setSearch}
    />
  );
}

function Choice({ name, counted }: { name: string; counted: Counted | undefined }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
        {name}
      </Text>
      <Text fz="xs" c="dimmed">
        {counted?.lastCount == null ? (
          "Not counted yet"
        ) : (
          <>
            {people(counted.lastCount)}, counted <RelativeTime at={counted.lastCountedAt} />
          </>
        )}
      </Text>
    </div>
  );
}
