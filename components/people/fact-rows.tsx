"use client";

import { ActionIcon, Button, Fieldset, Flex, Group, Stack, TagsInput, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { keepFocus } from "../ui/keep-focus";
import { FactTarget } from "./fact-target";
import type { PersonFormState } from "./use-person-form";

interface Props {
  form: PersonFormState;
  projectId: string;
}

/** What is known of a person, a row a name; attributes may have several values. */
export function FactRows({ form, projectId }: Props) {
  const { facts } = form.getValues();
  return (
    <Fieldset legend="What you know of them" variant="unstyled">
      <Stack gap="xs">
        {facts.length === 0 && <Text c="dimmed">Nothing yet beyond the address.</Text>}
        {facts.map((fact, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own and are never reordered
          <Group key={nth} align="flex-start" wrap="nowrap" gap="xs">
            <Flex direction={{ base: "column", xs: "row" }} gap="xs" flex={1} miw={0}>
              <FactTarget
                projectId={projectId}
                label={`What it is, row ${nth + 1}`}
                value={fact.target}
                onChange={(target) => form.setFieldValue(`facts.${nth}.target`, target)}
              />
              <TagsInput
                aria-label={`Values of ${fact.target || `row ${nth + 1}`}`}
                placeholder={fact.values.length === 0 ? "Value" : undefined}
                splitChars={[]}
                acceptValueOnBlur
                style={{ flex: 1 }}
                value={fact.values}
                onChange={(values) => form.setFieldValue(`facts.${nth}.values`, values)}
                error={form.errors[`facts.${nth}`]}
              />
            </Flex>
            <ActionIcon
              size={36}
              variant="subtle"
              color="gray"
              aria-label={`Remove ${fact.target || `row ${nth + 1}`}`}
              onClick={({ currentTarget }) => {
                const rows = currentTarget.closest("fieldset");
                form.removeListItem("facts", nth);
                keepFocus(() => rows?.querySelector<HTMLElement>("[data-adds-row]"));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            size="compact-sm"
            data-adds-row
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => form.insertListItem("facts", { target: "", values: [] })}
          >
            Add something
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
