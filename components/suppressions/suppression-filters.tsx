"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { suppressionReasons, suppressionWords } from "@/domain/feedback/suppression-reasons";
import { SearchBox } from "../ui/search-box";
import type { suppressionsView } from "./suppressions-view";

type View = Omit<typeof suppressionsView, "page">;

interface Props {
  view: View;
  onChange: (change: Partial<View>) => void;
}

const none: View = { q: "", reason: "", from: "", to: "" };
const reasons = suppressionReasons.map((value) => ({ value, label: suppressionWords[value] }));

export function SuppressionFilters({ view, onChange }: Props) {
  const isFiltered = Object.values(view).some((value) => value !== "");
  return (
    <Group gap="sm" align="flex-end" role="search" aria-label="Filters">
      <SearchBox
        label="Search by address"
        w={{ base: "100%", xs: 230 }}
        value={view.q}
        onChange={(q) => onChange({ q })}
      />
      <Select
        label="Reason"
        placeholder="All"
        clearable
        w={{ base: "100%", xs: 140 }}
        data={reasons}
        value={view.reason || null}
        onChange={(reason) => onChange({ reason: reason ?? "" })}
      />
      <DayField label="From" value={view.from} onChange={(from) => onChange({ from })} />
      <DayField label="To" value={view.to} onChange={(to) => onChange({ to })} />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(none)}>
          Clear
        </Button>
      )}
    </Group>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      w={{ base: "47%", xs: 145 }}
    />
  );
}
