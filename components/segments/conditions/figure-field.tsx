"use client";

import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useState } from "react";
import { figureOf, shownFigure } from "../../ui/typed-figure";
import { useBuilder } from "../builder/builder-context";

interface Props extends Omit<NumberInputProps, "value" | "onChange" | "disabled"> {
  "aria-label": string;
  /** NaN: none yet. */
  value: number;
  onChange: (value: number) => void;
}

/** A number of a condition, which may be half typed. */
export function FigureField({ value, onChange, ...rest }: Props) {
  const { readOnly } = useBuilder();
  const [typed, setTyped] = useState<string | number>("");
  return (
    <NumberInput
      {...rest}
      disabled={readOnly}
      value={shownFigure(typed, value)}
      onChange={(next) => {
        setTyped(next);
        onChange(figureOf(next));
      }}
    />
  );
}
