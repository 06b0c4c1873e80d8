"use client";

import { Button, Combobox, Text, useCombobox } from "@mantine/core";
import { IconCheck, IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { leave } from "../ui/leave";
import { projectPath } from "./navigation";
import { useCurrentProject } from "./use-current-project";

const NEW = "new";
const ALL = "all";

export function ProjectSwitcher({ mayCreate }: { mayCreate: boolean }) {
  const { current, projects } = useCurrentProject();
  const [words, setWords] = useState("");
  const router = useRouter();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setWords("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const found = projects.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const choose = (value: string) => {
    const goes = { [NEW]: "/projects?create=1", [ALL]: "/projects" }[value] ?? projectPath(value);
    combobox.closeDropdown();
    leave(() => router.push(goes));
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={280} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button" withAriaAttributes>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          px="xs"
          rightSection={<IconChevronDown size={15} aria-hidden />}
          onClick={() => combobox.toggleDropdown()}
          aria-label={`Project: ${current?.name ?? "none"}. Switch project`}
          styles={{ root: { minWidth: 0 }, label: { maxWidth: 220 } }}
        >
          <Text component="span" fw={600} truncate>
            {current?.name ?? "Projects"}
          </Text>
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          placeholder="Find a project"
          aria-label="Find a project"
        />
        <Combobox.Options>
          <Combobox.Group mah={280} style={{ overflowY: "auto" }}>
            {found.map((project) => (
              <Combobox.Option key={project.id} value={project.id} active={project.id === current?.id}>
                <Choice name={project.name} chosen={project.id === current?.id} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
          {found.length === 0 && <Combobox.Empty>No project of that name</Combobox.Empty>}
        </Combobox.Options>
        <Combobox.Footer p={4}>
          <Combobox.Option value={ALL}>All projects</Combobox.Option>
          {mayCreate && (
            <Combobox.Option value={NEW}>
              <Text component="span" fz="sm" c="var(--mantine-color-anchor)">
                <IconPlus size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> Create project
              </Text>
            </Combobox.Option>
          )}
        </Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Choice({ name, chosen }: { name: string; chosen: boolean }) {
  return (
    <Text component="span" fz="sm" display="flex" style={{ alignItems: "center", gap: 8 }}>
      <Text component="span" inherit truncate style={{ flex: 1 }}>
        {name}
      </Text>
      {chosen && <IconCheck size={15} aria-hidden />}
    </Text>
  );
}
