"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { attributeNameOf } from "@/domain/imports/guess-mapping";
import { namedTargetWords } from "@/domain/imports/target-words";
import { namedPrefixes } from "@/domain/imports/targets";
import { itemsOf, placesAndDevices, whoItIs } from "./target-items";

interface Props {
  column: string;
  target: string; // as in a mapping; "": left out
  nameCharacters: number; // at most, of an attribute
  error: string | undefined;
  onChange: (target: string) => void;
}

const LEFT_OUT = "";
const choices = [
  { group: "Nowhere", items: [{ value: LEFT_OUT, label: "Leave this column out" }] },
  { group: "Who it is", items: whoItIs },
  { group: "An attribute, by its name", items: itemsOf(namedTargetWords) },
  ...placesAndDevices,
];

/** A list of places a column can go to; an attribute has its name beside it. */
export function TargetField({ column, target, nameCharacters, error, onChange }: Props) {
  const prefix = namedPrefixes.find((each) => target.startsWith(each));
  const name = prefix ? target.slice(prefix.length) : "";
  const choose = (chosen: string | null) => {
    const named = namedPrefixes.find((each) => each === chosen);
    onChange(named ? `${named}${name || attributeNameOf(column, nameCharacters)}` : (chosen ?? LEFT_OUT));
  };
  return (
    <Group gap="xs" align="flex-start" wrap="wrap">
      <Select
        aria-label={`Where “${column}” goes`}
        data={choices}
        value={prefix ?? target}
        onChange={choose}
        allowDeselect={false}
        searchable
        error={prefix ? undefined : error}
        comboboxProps={{ width: 260, position: "bottom-start" }}
        style={{ flex: "1 1 130px" }}
      />
      {prefix && (
        <TextInput
          aria-label={`Name of the attribute for “${column}”`}
          value={name}
          onChange={(event) => onChange(`${prefix}${event.currentTarget.value}`)}
          error={error}
          style={{ flex: "1 1 110px" }}
        />
      )}
    </Group>
  );
}
