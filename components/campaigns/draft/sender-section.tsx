"use client";

import { Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { SenderAddress, SenderName } from "@/domain/campaigns/sender";
import type { RouterOutputs } from "../../trpc";
import { Section } from "./section";
import type { Changes } from "./use-autosave";

type Campaign = RouterOutputs["campaigns"]["get"];
type Review = RouterOutputs["campaigns"]["review"];

interface Props {
  campaign: Campaign;
  review: Review | undefined;
  onChange: (changes: Changes) => void;
  readOnly: boolean;
  problems: Problem[];
}

const complaint = (schema: typeof SenderName | typeof SenderAddress, value: string) =>
  schema.safeParse(value).error?.issues[0]?.message;

/** EML-4: the project's sender, or one of the campaign's own. What cannot be an address is said here and not saved. */
export function SenderSection({ campaign, review, onChange, readOnly, problems }: Props) {
  const [own, setOwn] = useState(campaign.fromAddress !== null || campaign.fromName !== null);
  const [name, setName] = useState(campaign.fromName ?? "");
  const [address, setAddress] = useState(campaign.fromAddress ?? "");
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
          <Radio value="project" label={`The project’s sender${inUse(campaign, review)}`} />
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

function inUse({ fromAddress, fromName }: Campaign, review: Review | undefined): string {
  if (fromAddress || fromName || !review?.sender) return "";
  const { name, address } = review.sender;
  return `: ${name ? `${name} <${address}>` : address}`;
}
