"use client";

import { Group, Select, Text } from "@mantine/core";
import { operatorGroups, withOperator } from "@/domain/segments/operators";
import type { ValueType } from "@/domain/segments/subjects";
import type { Operator, Test } from "@/domain/segments/tests";
import { phrases } from "@/domain/segments/words/test-words";
import { useBuilder } from "../builder/builder-context";
import { DateField } from "./date-field";
import { FigureField } from "./figure-field";
import { SpanFields } from "./span-fields";
import { type ValuesOf, ValueTags } from "./value-tags";

interface Props {
  /** Of what is tested. */
  label: string;
  type: ValueType;
  /** Where suggestions of values come from. */
  of: ValuesOf;
  test: Test;
  onChange: (test: Test, hand?: string) => void;
}

/** An operator in plain words, and what it has to be told. */
export function TestFields({ label, type, of, test, onChange }: Props) {
  const { readOnly } = useBuilder();
  return (
    <>
      <Select
        aria-label={`How ${label} is tested`}
        w={156}
        data={choices[type]}
        allowDeselect={false}
        disabled={readOnly}
        maxDropdownHeight={420}
        comboboxProps={{ shadow: "md", width: 200, position: "bottom-start" }}
        value={test.operator}
        onChange={(operator) => onChange(withOperator(operator as Operator, test))} // one of the choices below
      />
      <Arguments label={label} of={of} test={test} onChange={onChange} />
    </>
  );
}

const choices = { text: choicesOf("text"), number: choicesOf("number"), instant: choicesOf("instant") };

function choicesOf(type: ValueType) {
  return operatorGroups(type).map(({ heading, operators: all }) => ({
    group: heading,
    items: all.map((operator) => ({ value: operator as string, label: phrases[operator].says })),
  }));
}

function Arguments({ label, of, test, onChange }: Omit<Props, "type">) {
  if ("values" in test)
    return (
      <ValueTags
        label={label}
        of={of}
        values={test.values}
        onChange={(values) => onChange({ ...test, values })}
      />
    );
  if ("number" in test)
    return (
      <FigureField
        aria-label={`Number for ${label}`}
        w={140}
        thousandSeparator=","
        value={test.number}
        onChange={(number) => onChange({ ...test, number }, "number")}
      />
    );
  if ("span" in test)
    return (
      <SpanFields
        label={label}
        span={test.span}
        onChange={(span, hand) => onChange({ ...test, span }, hand)}
      />
    );
  if ("from" in test)
    return (
      <Group gap="xs">
        <DateField
          label={`${label}: from`}
          value={test.from}
          onChange={(from) => onChange({ ...test, from }, "from")}
        />
        <Text c="dimmed">and</Text>
        <DateField
          label={`${label}: to`}
          value={test.to}
          onChange={(to) => onChange({ ...test, to }, "to")}
        />
      </Group>
    );
  if ("date" in test)
    return (
      <DateField
        label={`Date for ${label}`}
        value={test.date}
        onChange={(date) => onChange({ ...test, date }, "date")}
      />
    );
  return null;
}
