"use client";

import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { people } from "../../../ui/figures";

interface PercentProps {
  label: string;
  description: string;
  value: number;
  most: number;
  readOnly: boolean;
  onChange: (percent: number) => void;
}

/** An empty field is nobody, and stays empty while somebody types. */
export function Percent({ label, description, value, most, readOnly, onChange }: PercentProps) {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <NumberInput
      label={label}
      description={description}
      suffix=" %"
      min={0}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      readOnly={readOnly}
      value={isEmpty ? "" : value}
      onBlur={() => setEmpty(false)}
      onChange={(next) => {
        setEmpty(next === "");
        onChange(typeof next === "number" ? next : 0);
      }}
    />
  );
}

export function aboutSo(percent: number, reached: number | null): string {
  if (percent === 0) return "Nobody";
  if (reached === null) return "Being counted";
  return `About ${people(Math.round((reached * percent) / 100))}`;
}
