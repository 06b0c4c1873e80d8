"use client";

import { Button, Combobox, ScrollArea, Text, useCombobox } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Condition } from "@/domain/segments/criteria";
import { choicesFor } from "../conditions";
import type { Choice } from "../conditions/face";
import { useBuilder, type Vocabulary } from "./builder-context";

interface Props {
  label: string;
  icon: ReactNode;
  variant?: "default" | "subtle" | "filled";
  /** Which group it is for, if not the outermost: " in group 2". */
  place?: string;
  /** Whether it adds to the group itself. */
  addsCondition?: boolean;
  onPick: (condition: Condition) => void;
}

const MOST_SHOWN = 120;

/** Everything a condition can be about, found by typing a part of it. */
export function ConditionPicker({
  label,
  icon,
  variant = "default",
  place = "",
  addsCondition = false,
  onPick,
}: Props) {
  const { vocabulary, segmentId } = useBuilder();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const choices = combobox.dropdownOpened
    ? choicesFor(withoutItself(vocabulary, segmentId), search).slice(0, MOST_SHOWN)
    : [];
  const headings = [...new Set(choices.map(({ group }) => group))];
  const pick = (position: string) => {
    combobox.closeDropdown();
    const choice = choices[Number(position)];
    if (choice) onPick(choice.make());
  };
  return (
    <Combobox store={combobox} width={340} position="bottom-start" shadow="md" onOptionSubmit={pick}>
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant={variant}
          size="xs"
          data-adds-condition={addsCondition || undefined}
          leftSection={icon}
          aria-label={`${label}${place}`}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label="Search the conditions"
          placeholder="Country, tier, opened a mail…"
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value);
            combobox.updateSelectedOptionIndex("selected");
            combobox.selectFirstOption();
          }}
        />
        <ScrollArea.Autosize mah={340} type="auto">
          <Combobox.Options aria-label="Conditions">
            {headings.map((heading) => (
              <Combobox.Group key={heading} label={heading}>
                {choices.map((choice, nth) =>
                  choice.group === heading ? (
                    <Option
                      key={`${heading} ${choice.label} ${choice.hint}`}
                      choice={choice}
                      position={nth}
                    />
                  ) : null,
                )}
              </Combobox.Group>
            ))}
            {choices.length === 0 && <Combobox.Empty>Nothing is called that</Combobox.Empty>}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const withoutItself = (vocabulary: Vocabulary, segmentId: string | undefined): Vocabulary => ({
  ...vocabulary,
  segments: vocabulary.segments.filter(({ id }) => id !== segmentId),
});

function Option({ choice: { label, hint }, position }: { choice: Choice; position: number }) {
  return (
    <Combobox.Option value={String(position)}>
      <Text component="span" fz="sm" style={{ overflowWrap: "anywhere" }}>
        {label}
      </Text>
      {hint && (
        <Text component="span" fz="xs" c="dimmed">
          {" "}
          {hint}
        </Text>
      )}
    </Combobox.Option>
  );
}
