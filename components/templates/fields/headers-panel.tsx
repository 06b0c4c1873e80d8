"use client";

import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type MailHeader, MailHeaders, MOST_HEADERS } from "@/domain/templates/headers";
import type { TemplateProblem } from "@/domain/templates/problem";

interface Props {
  headers: MailHeader[];
  readOnly: boolean;
  problem: TemplateProblem | null;
  onChange: (headers: MailHeader[]) => void;
}

/** TPL-3: the mail's own headers, whose values are written for each person. */
export function HeadersPanel({ headers, readOnly, problem, onChange }: Props) {
  const faults = faultsOf(headers);
  const change = (at: number, changed: Partial<MailHeader>) =>
    onChange(headers.map((header, index) => (index === at ? { ...header, ...changed } : header)));
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed" maw={620}>
        Up to {MOST_HEADERS} lines for mail programs and servers. Values may hold {"{{…}}"}. The link to
        unsubscribe is there already: a List-Unsubscribe of your own replaces it.
      </Text>
      {headers.map((header, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <Group key={at} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label={`Name of header ${at + 1}`}
            placeholder="X-Campaign"
            w={{ base: 120, sm: 200 }}
            value={header.name}
            readOnly={readOnly}
            error={faults.get(`${at}.name`)}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Value of header ${at + 1}`}
            placeholder="{{Attributes.plan}}"
            style={{ flex: 1 }}
            value={header.value}
            readOnly={readOnly}
            error={faults.get(`${at}.value`) ?? (problem?.line === at + 1 ? problem.message : undefined)}
            onChange={(event) => change(at, { value: event.currentTarget.value })}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={`Remove header ${at + 1}`}
              onClick={() => onChange(headers.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && headers.length < MOST_HEADERS && (
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: "flex-start" }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...headers, { name: "", value: "" }])}
        >
          Add a header
        </Button>
      )}
    </Stack>
  );
}

function faultsOf(headers: MailHeader[]): Map<string, string> {
  const issues = MailHeaders.safeParse(headers).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.join("."), message]));
}

/** Headers that can be sent: the preview goes on while one is being written. */
export function finishedHeaders(headers: MailHeader[] = []): MailHeader[] {
  const faults = [...faultsOf(headers).keys()].map((path) => path.split(".")[0]);
  return headers.filter((_, at) => !faults.includes(String(at)));
}

export const headersAreFinished = (headers: MailHeader[] = []) => faultsOf(headers).size === 0;
