"use client";

import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

interface Props extends Omit<TextInputProps, "value" | "onChange"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Typing never waits: what was typed is reported when the hand rests. */
export function SearchBox({ label, value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState(value);
  const report = useDebouncedCallback(onChange, 250);
  const type = (next: string) => {
    setTyped(next);
    report(next);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed ? <CloseButton size="sm" aria-label="Clear search" onClick={() => type("")} /> : null
      }
      w={{ base: "100%", xs: 280 }}
      {...rest}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
