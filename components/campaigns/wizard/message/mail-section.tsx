"use client";

import { Anchor, Button, Group, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import type { Treatment } from "@/domain/campaigns/treatment";
import { NewTemplate } from "../../../templates/new-template";
import { useTRPC } from "../../../trpc";
import { Section } from "../section";
import { ChosenMail } from "./chosen-mail";
import { TemplateSelect } from "./template-select";
import { VersionRule } from "./version-rule";

interface Props {
  projectId: string;
  treatment: Treatment;
  onChange: (changes: Partial<Treatment>) => void;
  readOnly: boolean;
  problems: Problem[];
}

const COLLEAGUES_SAVE_TOO_MS = 15_000;

export function MailSection({ projectId, treatment, onChange, readOnly, problems }: Props) {
  const { templateId, templateVersion } = treatment;
  const trpc = useTRPC();
  const [creating, setCreating] = useState(false);
  const chosen = useQuery({
    ...trpc.templates.get.queryOptions({ id: templateId ?? "", version: templateVersion ?? undefined }),
    enabled: templateId !== null,
    refetchInterval: COLLEAGUES_SAVE_TOO_MS,
  });
  const choose = (id: string | null) => onChange({ templateId: id, templateVersion: null });
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
      <Stack gap="md">
        {chosen.isLoading ? (
          <Skeleton h={240} aria-label="The template is being fetched" />
        ) : (
          <Group align="flex-end" gap="xs">
            <TemplateSelect
              templateId={templateId}
              chosen={chosen.data}
              onTemplate={choose}
              readOnly={readOnly}
            />
            {!readOnly && (
              <Button variant="default" onClick={() => setCreating(true)}>
                New template
              </Button>
            )}
          </Group>
        )}
        {templateId && chosen.data && (
          <>
            <VersionRule
              template={chosen.data}
              pinned={templateVersion}
              onVersion={(version) => onChange({ templateVersion: version })}
              readOnly={readOnly}
            />
            <ChosenMail projectId={projectId} template={chosen.data} sender={treatment} readOnly={readOnly} />
          </>
        )}
      </Stack>
      <NewTemplate
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(id) => {
          setCreating(false);
          choose(id);
        }}
      />
    </Section>
  );
}
