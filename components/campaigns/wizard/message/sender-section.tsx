"use client";

import { Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { type Sender, SenderAddress, SenderName } from "@/domain/campaigns/sender";
import type { Treatment } from "@/domain/campaigns/treatment";
import { Section } from "../section";

interface Props {
  treatment: Treatment;
  /** Whom the mail would come from; null: not known yet. */
  inUse: Sender | null;
  onChange: (changes: Partial<Treatment>) => void;
  readOnly: boolean;
  problems: Problem[];
}

const complaint = (schema: typeof SenderName | typeof SenderAddress, value: string) =>
  schema.safeParse(value).error?.issues[0]?.message;

/** EML-4: the project's sender, or one of the campaign's own. What cannot be an address is said here and not saved. */
export function SenderSection({ treatment, inUse, onChange, readOnly, problems }: Props) {
  const isOwn = treatment.fromAddress !== null || treatment.fromName !== null;
  const [own, setOwn] = useState(isOwn);
  const [name, setName] = useState(treatment.fromName ?? "");
  const [address, setAddress] = useState(treatment.fromAddress ?? "");
  const nameFault = complaint(SenderName, name);
  const addressFault = address === "" ? undefined : complaint(SenderAddress, address);
  const choose = (next: string) => {
    setOwn(next === "own");
    if (next === "project") onChange({ fromName: null, fromAddress: null });
    else if (!addressFault && !nameFault) onChange({ fromName: name || null, fromAddress: address || null });
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
            placeholder="Ada of Acme"
            readOnly={readOnly}
            value={name}
            error={nameFault}
            onChange={({ currentTarget: { value } }) => {
              setName(value);
              if (SenderName.safeParse(value).success) onChange({ fromName: value.trim() || null });
            }}
          />
          <TextInput
            label="From address"
            type="email"
            placeholder="news@example.com"
            readOnly={readOnly}
            value={address}
            error={addressFault}
            onChange={({ currentTarget: { value } }) => {
              setAddress(value);
              if (value === "" || SenderAddress.safeParse(value).success) {
                onChange({ fromAddress: value || null });
              }
            }}
          />
        </SimpleGrid>
      )}
    </Section>
  );
}

const inWords = ({ name, address }: Sender) => (name ? `${name} <${address}>` : address);
