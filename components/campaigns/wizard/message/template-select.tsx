"use client";

import { Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../trpc";

interface Chosen {
  id: string;
  name: string;
  content: { subject: string };
}

interface Props {
  templateId: string | null;
  /** The template of that id, once it is loaded. */
  chosen: Chosen | undefined;
  onTemplate: (templateId: string | null) => void;
  readOnly: boolean;
}

const MOST = 50;

/** Every template of the account can be found by name or subject; the chosen one is always among the options. */
export function TemplateSelect({ templateId, chosen, onTemplate, readOnly }: Props) {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search === chosen?.name ? "" : search.trim(), 200);
  const { data } = useQuery({
    ...useTRPC().templates.list.queryOptions({
      search: asked.slice(0, 128),
      sort: "name",
      descending: false,
      pageSize: MOST,
    }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).map(({ id, name, subject }) => ({ value: id, label: name, subject }));
  const isListed = found.some(({ value }) => value === chosen?.id);
  const options =
    chosen && !isListed
      ? [{ value: chosen.id, label: chosen.name, subject: chosen.content.subject }, ...found]
      : found;
  const more = (data?.total ?? 0) - found.length;
  return (
    <Select
      label="Template"
      placeholder={data?.all === 0 ? "There is none yet" : "Choose a template"}
      description={more > 0 ? `${more} more: type a part of the name or subject` : undefined}
      style={{ flex: "1 1 240px" }}
      searchable
      readOnly={readOnly}
      allowDeselect={false}
      nothingFoundMessage="No template is called that"
      filter={({ options: all }) => all} // the server has searched
      data={options}
      renderOption={({ option }) => <Choice {...option} />}
      value={templateId}
      onChange={onTemplate}
      searchValue={search}
      onSearchChange={setSearch}
    />
  );
}

function Choice({ label, subject }: { label: string; subject?: string }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text fz="sm">{label}</Text>
      <Text fz="xs" c="dimmed" truncate>
        {subject || "(no subject yet)"}
      </Text>
    </div>
  );
}
