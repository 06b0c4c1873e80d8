"use client";

import { Box, Button, Combobox, ScrollArea, SegmentedControl, Switch, useCombobox } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconBraces } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { variableGroups } from "@/domain/templates/insertable";
import { useTRPC } from "../trpc";
import type { Insert } from "./use-fields";
import { VariableGroup } from "./variable-group";

interface Props {
  projectId: string | undefined;
  /** Null where there is no field to write in: then the value is copied. */
  onInsert: Insert;
}

const origins = [
  { value: "all", label: "All" },
  { value: "here", label: "This project" },
  { value: "several", label: "Several" },
  { value: "standard", label: "Standard" },
];

/** TPL-10: every value a person may have, with an example; choosing one writes it where the cursor was last, or copies it. */
export function InsertValue({ projectId, onInsert }: Props) {
  const [search, setSearch] = useState("");
  const [origin, setOrigin] = useState("all");
  const [copies, setCopies] = useState(false);
  const combobox = useCombobox({
    onDropdownClose: () => setSearch(""),
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const { data = [] } = useQuery(useTRPC().templates.variables.queryOptions({ projectId }));
  const found = data.filter(
    (variable) =>
      (origin === "all" || variable.origin === origin) &&
      `${variable.path} ${variable.example}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const choose = (path: string) => {
    combobox.closeDropdown();
    const text = `{{${path}}}`;
    const isWritten = !copies && onInsert?.(text);
    if (!isWritten) void copy(text);
  };
  return (
    <Combobox store={combobox} width={360} position="bottom-end" onOptionSubmit={choose}>
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconBraces size={14} aria-hidden />}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {onInsert ? "Insert value" : "Copy value"}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label="Search the values"
          placeholder="Search the values"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Box p={6}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Which values"
            data={origins}
            value={origin}
            onChange={setOrigin}
          />
        </Box>
        <ScrollArea.Autosize mah={300} type="auto">
          <Combobox.Options aria-label="Values">
            {variableGroups.map((group) => (
              <VariableGroup key={group} label={group} variables={found.filter((v) => v.group === group)} />
            ))}
            {found.length === 0 && <Combobox.Empty>No value is called that</Combobox.Empty>}
          </Combobox.Options>
        </ScrollArea.Autosize>
        {onInsert && (
          <Combobox.Footer>
            <Switch
              size="xs"
              label="Copy instead of writing it"
              checked={copies}
              onChange={(event) => setCopies(event.currentTarget.checked)}
            />
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notifications.show({ message: `${text} is copied: paste it where you want it` });
  } catch {
    notifications.show({
      color: "red",
      message: `The browser does not let us copy. Write ${text} yourself.`,
    });
  }
}
