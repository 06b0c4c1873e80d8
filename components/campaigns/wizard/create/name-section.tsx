"use client";

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { CampaignName } from "@/domain/campaigns/name";
import { Section } from "../section";

interface Props {
  initial: string;
  readOnly: boolean;
  onName: (name: string) => void;
}

export function NameSection({ initial, readOnly, onName }: Props) {
  const [name, setName] = useState(initial);
  const fault = CampaignName.safeParse(name).error?.issues[0]?.message;
  return (
    <Section title="Name">
      <TextInput
        aria-label="Name"
        value={name}
        readOnly={readOnly}
        error={fault}
        onChange={({ currentTarget: { value } }) => {
          setName(value);
          if (CampaignName.safeParse(value).success) onName(value.trim());
        }}
      />
    </Section>
  );
}
