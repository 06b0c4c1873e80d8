"use client";

import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTyped } from "./use-typed";

const LONGEST_SEARCH = 128;

interface Props extends Omit<TextInputProps, "value" | "onChange"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function SearchBox({ label, value, onChange, ...rest }: Props) {
  const [typed, type] = useTyped(value, onChange);
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
      maxLength={LONGEST_SEARCH}
      {...rest}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
