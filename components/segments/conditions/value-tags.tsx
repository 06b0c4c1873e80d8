"use client";

import { ActionIcon, Button, Group, TagsInput, Tooltip } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { IconListDetails } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterInputs, useTRPC } from "../../trpc";
import { grouped } from "../../ui/figures";
import { useBuilder } from "../builder/builder-context";
import { ValueList } from "./value-list";

export type ValuesOf = RouterInputs["segments"]["suggestValues"]["of"];

interface Props {
  label: string;
  of: ValuesOf;
  values: string[];
  onChange: (values: string[]) => void;
}

/** More than these are shown as a number: nobody reads them as tags, and no browser likes them. */
const MOST_TAGS = 40;

const splitChars = [",", ";", "\n", "\t"];

export function ValueTags({ label, of, values, onChange }: Props) {
  const { readOnly } = useBuilder();
  const [listed, { open, close }] = useDisclosure(false);
  return (
    <Group gap={2} wrap="nowrap" style={{ flex: "1 1 260px", minWidth: 0 }}>
      {values.length > MOST_TAGS ? (
        <Button
          variant="default"
          onClick={open}
          fullWidth
          justify="flex-start"
          aria-label={`Values of ${label}`}
        >
          {grouped(values.length)} values: {values.slice(0, 4).join(", ")} …
        </Button>
      ) : (
        <Tags label={label} of={of} values={values} onChange={onChange} />
      )}
      {!readOnly && (
        <Tooltip label="Paste a list">
          <ActionIcon aria-label={`Paste a list of values of ${label}`} onClick={open}>
            <IconListDetails size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <ValueList
        label={label}
        opened={listed}
        onClose={close}
        values={values}
        readOnly={readOnly}
        onChange={onChange}
      />
    </Group>
  );
}

function Tags({ label, of, values, onChange }: Props) {
  const { projectId, readOnly } = useBuilder();
  const [search, setSearch] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [prefix] = useDebouncedValue(search.trim(), 200);
  const { data = [] } = useQuery({
    ...useTRPC().segments.suggestValues.queryOptions({ projectId, of, prefix }),
    enabled: isAsked && !readOnly,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <TagsInput
      aria-label={`Values of ${label}`}
      placeholder={values.length === 0 ? "Type a value, or paste a list" : undefined}
      data={data.filter((value) => !values.includes(value))}
      value={values}
      onChange={onChange}
      searchValue={search}
      onSearchChange={(text) => {
        setSearch(text);
        if (text) setOpen(true);
      }}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onFocus={() => setAsked(true)}
      onClick={() => setOpen(true)}
      onKeyDown={({ key }) => {
        // a value is complete: the list would lie over what comes next
        if (key === "Enter" || splitChars.includes(key)) setOpen(false);
      }}
      splitChars={splitChars}
      acceptValueOnBlur
      disabled={readOnly}
      comboboxProps={{ shadow: "md" }}
      styles={{ inputField: { minWidth: 48 } }}
      style={{ flex: 1, minWidth: 0 }}
    />
  );
}
