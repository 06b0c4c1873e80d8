"use client";

import { Autocomplete, Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";
import { namedTargetWords } from "@/domain/imports/target-words";
import { namedPrefixes } from "@/domain/imports/targets";
import { itemsOf, placesAndDevices } from "../imports/target-items";
import { useTRPC } from "../trpc";

const choices = [{ group: "By its name", items: itemsOf(namedTargetWords) }, ...placesAndDevices];

const prefixes: Record<AttributeOwner, string> = {
  endpoint: "Attributes.",
  user: "User.UserAttributes.",
  metric: "Metrics.",
};

interface Props {
  projectId: string;
  label: string;
  /** As an import names it: "Attributes.plan". */
  value: string;
  onChange: (target: string) => void;
}

/** What a row of a person's form is about; a named one has its name beside it, with those in use suggested. */
export function FactTarget({ projectId, label, value, onChange }: Props) {
  const prefix = namedPrefixes.find((each) => value.startsWith(each));
  const name = prefix ? value.slice(prefix.length) : "";
  const known = useQuery(useTRPC().attributes.list.queryOptions({ projectId }));
  const suggested = (known.data?.names ?? [])
    .filter(({ of }) => prefixes[of] === prefix)
    .map(({ name }) => name);
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap" w={{ base: "100%", xs: 340 }}>
      <Select
        aria-label={label}
        placeholder="What it is"
        data={choices}
        value={(prefix ?? value) || null}
        onChange={(chosen) =>
          onChange(namedPrefixes.some((each) => each === chosen) ? `${chosen}${name}` : (chosen ?? ""))
        }
        allowDeselect={false}
        searchable
        comboboxProps={{ width: 260, position: "bottom-start" }}
        style={{ flex: "1 1 140px" }}
      />
      {prefix && (
        <Autocomplete
          aria-label={`${label}: its name`}
          placeholder="Name"
          data={suggested}
          value={name}
          onChange={(typed) => onChange(prefix + typed)}
          style={{ flex: "1 1 140px" }}
        />
      )}
    </Group>
  );
}
