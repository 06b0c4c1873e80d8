"use client";

import { ActionIcon, Autocomplete, Group, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { EventTest } from "@/domain/segments/criteria";
import { firstOperator, withOperator } from "@/domain/segments/operators";
import { useTRPC } from "../../trpc";
import { useBuilder } from "../builder/builder-context";
import { TestFields } from "./test-fields";

interface Props {
  /** Of the event. */
  type: string;
  property: EventTest;
  isFirst: boolean;
  onChange: (property: EventTest, hand?: string) => void;
  onRemove: () => void;
}

const typeOf = { attribute: "text", metric: "number" } as const;

/** “where amount is more than 40”; whether it is a number is known from the events seen. */
export function EventProperty({ type, property, isFirst, onChange, onRemove }: Props) {
  const { projectId, readOnly } = useBuilder();
  const { data = [] } = useQuery({
    ...useTRPC().segments.eventProperties.queryOptions({ projectId, type }),
    staleTime: 60_000,
  });
  const rename = (name: string) => {
    const of = data.find((seen) => seen.name === name)?.of ?? property.of;
    const test = of === property.of ? property.test : withOperator(firstOperator[typeOf[of]]);
    onChange({ of, name, test }, "name");
  };
  const label = property.name || "the property";
  return (
    <Group gap="xs" role="group" aria-label={`Property ${property.name}`}>
      <Text c="dimmed" w={44}>
        {isFirst ? "where" : "and"}
      </Text>
      <Autocomplete
        aria-label="Property of the event"
        placeholder="Property"
        w={150}
        disabled={readOnly}
        data={[...new Set(data.map(({ name }) => name))]}
        value={property.name}
        onChange={rename}
        comboboxProps={{ shadow: "md", width: 220, position: "bottom-start" }}
      />
      <TestFields
        label={label}
        type={typeOf[property.of]}
        of={{ eventType: type, name: property.name }}
        test={property.test}
        onChange={(test, hand) => onChange({ ...property, test }, hand)}
      />
      {!readOnly && (
        <ActionIcon aria-label={`Remove ${label}`} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
