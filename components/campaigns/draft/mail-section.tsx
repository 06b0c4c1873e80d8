"use client";

import { Anchor, Button, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { NewTemplate } from "../../templates/new-template";
import { useTRPC } from "../../trpc";
import { ChosenMail } from "./chosen-mail";
import { Section } from "./section";
import { TemplateSelect } from "./template-select";

interface Props {
  projectId: string;
  templateId: string | null;
  onTemplate: (templateId: string | null) => void;
  readOnly: boolean;
  problems: Problem[];
}

const COLLEAGUES_SAVE_TOO_MS = 15_000;

export function MailSection({ projectId, templateId, onTemplate, readOnly, problems }: Props) {
  const trpc = useTRPC();
  const [creating, setCreating] = useState(false);
  const chosen = useQuery({
    ...trpc.templates.get.queryOptions({ id: templateId ?? "" }),
    enabled: templateId !== null,
    refetchInterval: COLLEAGUES_SAVE_TOO_MS,
  });
  return (
    <Section
      title="Mail"
      problems={problems}
      aside={
        templateId && (
          <Anchor component={Link} href={`/templates/${templateId}`} fz="sm">
            Edit the template
          </Anchor>
        )
      }
    >
      <Stack gap="sm">
        <Group align="flex-end" gap="xs">
          <TemplateSelect
            templateId={templateId}
            chosen={chosen.data}
            onTemplate={onTemplate}
            readOnly={readOnly}
          />
          {!readOnly && (
            <Button variant="default" onClick={() => setCreating(true)}>
              New template
            </Button>
          )}
        </Group>
        {templateId && chosen.data && <ChosenMail projectId={projectId} template={chosen.data} />}
      </Stack>
      <NewTemplate
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(id) => {
          setCreating(false);
          onTemplate(id);
        }}
      />
    </Section>
  );
}
