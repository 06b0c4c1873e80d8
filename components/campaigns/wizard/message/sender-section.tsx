"use client";

import { Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { error, type Problem } from "@/domain/campaigns/problem";
import { type Sender, SenderAddress, SenderName } from "@/domain/campaigns/sender";
import type { Treatment } from "@/domain/campaigns/treatment";
import { Section } from "../section";

interface Props {
  treatment: Treatment;
  /** Whom the mail would come from; null: not known yet. */
  inUse: Sender | null;
  onChange: (changes: Partial<Treatment>) => void;
  onUnfinished: (problem: Problem | null) => void;
  readOnly: boolean;
  problems: Problem[];
}

const complaint = (schema: typeof SenderName | typeof SenderAddress, value: string) =>
  schema.safeParse(value).error?.issues[0]?.message;

/** EML-4: the project's sender, or one of the campaign's own. What cannot be an address is said here and not saved. */
export function SenderSection({ treatment, inUse, onChange, onUnfinished, readOnly, problems }: Props) {
  const isOwn = treatment.fromAddress !== null || treatment.fromName !== null;
  const [own, setOwn] = useState(isOwn);
  const [typed, setTyped] = useState({
    name: treatment.fromName ?? "",
    address: treatment.fromAddress ?? "",
  });
  const faults = faultsOf(typed);
  const choose = (next: string) => {
    setOwn(next === "own");
    if (next === "own") return keep(typed);
    onUnfinished(null);
    onChange({ fromName: null, fromAddress: null });
  };
  const keep = (next: typeof typed) => {
    setTyped(next);
    const { name, address } = faultsOf(next);
    const fault = name ?? address;
    onUnfinished(fault ? error("sender", "The sender is not finished.", `${fault}.`) : null);
    if (!name) onChange({ fromName: next.name.trim() || null });
    if (!address) onChange({ fromAddress: next.address || null });
  };
  return (
    <Section title="Sender" problems={problems}>
      <Radio.Group aria-label="Sender" value={own ? "own" : "project"} onChange={choose} readOnly={readOnly}>
        <Stack gap="xs">
          <Radio
            value="project"
            label={`The project’s sender${isOwn || !inUse ? "" : `: ${inWords(inUse)}`}`}
          />
          <Radio value="own" label="Another one, for this campaign" />
        </Stack>
      </Radio.Group>
      {own && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="sm">
          <TextInput
            label="From name"
            description="Empty: the project’s"
            placeholder="Ada of Acme"
            readOnly={readOnly}
            value={typed.name}
            error={faults.name}
            onChange={({ currentTarget }) => keep({ ...typed, name: currentTarget.value })}
          />
          <TextInput
            label="From address"
            description="Empty: the project’s"
            type="email"
            placeholder="news@example.com"
            readOnly={readOnly}
            value={typed.address}
            error={faults.address}
            onChange={({ currentTarget }) => keep({ ...typed, address: currentTarget.value })}
          />
        </SimpleGrid>
      )}
    </Section>
  );
}

const faultsOf = ({ name, address }: { name: string; address: string }) => ({
  name: complaint(SenderName, name),
  address: address === "" ? undefined : complaint(SenderAddress, address),
});

const inWords = ({ name, address }: Sender) => (name ? `${name} <${address}>` : address);
