"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { actionInWords } from "@/domain/audit/changes";
import { useTRPC } from "../trpc";
import { auditDefaults } from "./audit-view";

type View = Omit<Record<keyof typeof auditDefaults, string>, "page">;

interface Props {
  view: View;
  onChange: (change: Partial<View>) => void;
}

const { page: _page, ...none } = auditDefaults;

export function AuditFilters({ view, onChange }: Props) {
  const trpc = useTRPC();
  const choices = useQuery(trpc.audit.choices.queryOptions()).data;
  const projects = useQuery(trpc.projects.list.queryOptions()).data ?? [];
  const isFiltered = Object.keys(none).some((name) => view[name as keyof View] !== ""); // the keys of a View
  const common = { clearable: true, searchable: true, w: { base: "100%", xs: 190 } } as const;
  return (
    <Group gap="sm" align="flex-end" role="search" aria-label="Filters">
      <Select
        {...common}
        label="Project"
        placeholder="All"
        data={projects.map(({ id, name }) => ({ value: id, label: name }))}
        value={view.project || null}
        onChange={(project) => onChange({ project: project ?? "" })}
      />
      <Select
        {...common}
        label="Who"
        placeholder="Everybody"
        data={(choices?.actors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={view.actor || null}
        onChange={(actor) => onChange({ actor: actor ?? "" })}
      />
      <Select
        {...common}
        label="What"
        placeholder="Everything"
        data={(choices?.actions ?? []).map((action) => ({ value: action, label: actionInWords(action) }))}
        value={view.action || null}
        onChange={(action) => onChange({ action: action ?? "" })}
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

function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      w={{ base: "47%", xs: 150 }}
    />
  );
}
