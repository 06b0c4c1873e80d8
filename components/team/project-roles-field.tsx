"use client";

import { Group, ScrollArea, Select, Stack, Text } from "@mantine/core";
import { type ProjectRole, projectRoles } from "@/domain/access/roles";
import { projectRoleWords } from "../access/role-words";

/** Projects by their ids; one that is not there has no role. */
export type RolesByProject = Record<string, ProjectRole>;

interface Props {
  projects: { id: string; name: string }[];
  value: RolesByProject;
  onChange: (projectId: string, role: ProjectRole | null) => void;
  disabled?: boolean;
}

const NONE = "none";
const choices = [
  { value: NONE, label: "No access" },
  ...projectRoles.map((role) => ({ value: role, label: projectRoleWords[role].name })).reverse(),
];

export function ProjectRolesField({ projects, value, onChange, disabled }: Props) {
  if (projects.length === 0) return <Text c="dimmed">There are no projects yet.</Text>;
  return (
    <ScrollArea.Autosize
      mah={280}
      type="auto"
      offsetScrollbars
      tabIndex={0}
      role="group"
      aria-label="Roles in projects"
    >
      <Stack gap={6}>
        {projects.map(({ id, name }) => (
          <Group key={id} justify="space-between" wrap="nowrap" gap="sm">
            <Text truncate>{name}</Text>
            <Select
              aria-label={`Role in ${name}`}
              data={choices}
              value={value[id] ?? NONE}
              onChange={(role) => onChange(id, projectRoles.find((known) => known === role) ?? null)}
              allowDeselect={false}
              disabled={disabled}
              w={140}
              style={{ flexShrink: 0 }}
              comboboxProps={{ withinPortal: true }}
            />
          </Group>
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}
