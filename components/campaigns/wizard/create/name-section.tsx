"use client";

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { CampaignName } from "@/domain/campaigns/name";
import { error, type Problem } from "@/domain/campaigns/problem";
import { Section } from "../section";

interface Props {
  initial: string;
  readOnly: boolean;
  onName: (name: string) => void;
  onUnfinished: (problem: Problem | null) => void;
}

export function NameSection({ initial, readOnly, onName, onUnfinished }: Props) {
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
          const read = CampaignName.safeParse(value);
          const complaint = read.error?.issues[0]?.message;
          onUnfinished(complaint ? error("name", "The name is not finished.", `${complaint}.`) : null);
          if (read.success) onName(read.data);
        }}
      />
    </Section>
  );
}
