"use client";

import { Button, Combobox, ScrollArea, Text, useCombobox } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { variableGroups } from "@/domain/templates/insertable";
import { type RouterOutputs, useTRPC } from "../trpc";

type Variable = RouterOutputs["templates"]["variables"][number];

interface Props {
  projectId: string | undefined;
  onInsert: (text: string) => void;
}

/** TPL-10: every value a person may have, with an example; choosing one writes it where the cursor was last. */
export function InsertValue({ projectId, onInsert }: Props) {
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => setSearch(""),
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const { data = [] } = useQuery(useTRPC().templates.variables.queryOptions({ projectId }));
  const found = data.filter(({ path, example }) =>
    `${path} ${example}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-end"
      onOptionSubmit={(path) => {
        combobox.closeDropdown();
        onInsert(`{{${path}}}`);
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconBraces size={14} aria-hidden />}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          Insert value
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label="Search the values"
          placeholder="Search the values"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <ScrollArea.Autosize mah={320} type="auto">
          <Combobox.Options aria-label="Values">
            {variableGroups.map((group) => (
              <VariableGroup key={group} label={group} variables={found.filter((v) => v.group === group)} />
            ))}
            {found.length === 0 && <Combobox.Empty>No value is called that</Combobox.Empty>}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function VariableGroup({ label, variables }: { label: string; variables: Variable[] }) {
  if (variables.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {variables.map(({ path, example }) => (
        <Combobox.Option key={path} value={path}>
          <Text fz="sm" className="mono" style={{ overflowWrap: "anywhere" }}>
            {path}
          </Text>
          <Text fz="xs" c="dimmed" truncate>
            {example}
          </Text>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
