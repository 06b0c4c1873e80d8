"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { EventTest } from "@/domain/segments/criteria";
import { BuilderContext } from "../../../segments/builder/builder-context";
import { EventProperty } from "../../../segments/conditions/event-property";
import { useTRPC } from "../../../trpc";
import type { EventValues } from "./event-values";

interface Props {
  projectId: string;
  values: EventValues;
  change: (some: Partial<EventValues>) => void;
  error: string | undefined;
  readOnly: boolean;
}

const attribute: EventTest = { of: "attribute", name: "", test: { operator: "is", values: [] } };
const metric: EventTest = { of: "metric", name: "", test: { operator: "greater_than", number: Number.NaN } };

/** What an event must say of itself: all of it, and of a list of values any one. */
export function EventConditions({ projectId, values: { types, where }, change, error, readOnly }: Props) {
  const { data: vocabulary } = useQuery(useTRPC().segments.vocabulary.queryOptions({ projectId }));
  if (!vocabulary) return null;
  const add = (test: EventTest) => change({ where: [...where, test] });
  return (
    <BuilderContext projectId={projectId} vocabulary={vocabulary} readOnly={readOnly}>
      <Stack gap="xs" role="group" aria-label="Conditions">
        {where.map((each, nth) => (
          <EventProperty
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no other name than its place
            key={nth}
            type={types[0] ?? "_"}
            property={each}
            isFirst={nth === 0}
            onChange={(next) => change({ where: where.with(nth, next) })}
            onRemove={() => change({ where: where.toSpliced(nth, 1) })}
          />
        ))}
        {error && (
          <Text fz="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        {!readOnly && (
          <Group gap="xs">
            <AddButton onClick={() => add(attribute)}>With an attribute (a text)</AddButton>
            <AddButton onClick={() => add(metric)}>With a metric (a number)</AddButton>
          </Group>
        )}
      </Stack>
    </BuilderContext>
  );
}

function AddButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
