"use client";

import { Radio, Skeleton, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import type { Treatment } from "@/domain/campaigns/treatment";
import { useTRPC } from "../../../trpc";
import { Section } from "../section";
import { OwnMessage } from "./own-message";
import { TemplateMail } from "./template-mail";

interface Props {
  campaign: { id: string; projectId: string };
  nth: number;
  treatment: Treatment;
  onChange: (changes: Partial<Treatment>) => void;
  onUnfinished: (problem: Problem | null) => void;
  readOnly: boolean;
  problems: Problem[];
}

type Way = "template" | "own";

/** CMP-3: a template of the account, or a mail that is written here and belongs to this campaign alone. */
export function MailSection({ campaign, nth, treatment, onChange, onUnfinished, readOnly, problems }: Props) {
  const { id, projectId } = campaign;
  const message = useQuery(
    useTRPC().campaigns.message.queryOptions({ projectId, id, treatment: nth }, { staleTime: 0 }),
  );
  const saved = message.data && message.data.templateId === treatment.templateId ? message.data : null;
  const [chosen, setChosen] = useState<Way | null>(null);
  const way = chosen ?? (saved ? "own" : "template");
  const choose = (next: string) => {
    const go = () => {
      setChosen(next as Way); // one of the two below
      onUnfinished(null);
    };
    if (next === way) return;
    if (next === "template" && saved)
      askFirst(() => {
        onChange({ templateId: null, templateVersion: null });
        go();
      });
    else go();
  };
  return (
    <Section title="Mail" problems={way === "own" && !saved ? [] : problems}>
      {message.isPending ? (
        <Skeleton h={240} aria-label="The mail is being fetched" />
      ) : (
        <Stack gap="md">
          <Radio.Group aria-label="Mail" value={way} onChange={choose} readOnly={readOnly}>
            <Stack gap="xs">
              <Radio value="template" label="Use a template" />
              <Radio
                value="own"
                label="Write it here"
                description="It belongs to this campaign alone, and is not listed among the templates."
              />
            </Stack>
          </Radio.Group>
          {way === "own" ? (
            <OwnMessage
              campaign={campaign}
              nth={nth}
              saved={saved}
              sender={{ fromName: treatment.fromName, fromAddress: treatment.fromAddress }}
              onSaved={({ templateId, templateVersion }) => onChange({ templateId, templateVersion })}
              onUnfinished={onUnfinished}
              readOnly={readOnly}
            />
          ) : (
            <TemplateMail
              projectId={projectId}
              treatment={treatment}
              onChange={onChange}
              readOnly={readOnly}
            />
          )}
        </Stack>
      )}
    </Section>
  );
}

function askFirst(onConfirm: () => void) {
  modals.openConfirmModal({
    title: "Use a template instead?",
    children: "What is written here is let go. Save it as a template first if you want to keep it.",
    labels: { confirm: "Use a template", cancel: "Keep what is written" },
    onConfirm,
  });
}
