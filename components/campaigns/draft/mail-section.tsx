"use client";

import { Anchor, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problems";
import { MailPreview } from "../../templates/mail-preview";
import { NewTemplate } from "../../templates/new-template";
import { type PreviewPerson, usePreview } from "../../templates/use-preview";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { Section } from "./section";

interface Props {
  projectId: string;
  templateId: string | null;
  onTemplate: (templateId: string | null) => void;
  readOnly: boolean;
  problems: Problem[];
}

export function MailSection({ projectId, templateId, onTemplate, readOnly, problems }: Props) {
  const trpc = useTRPC();
  const [creating, setCreating] = useState(false);
  const { data } = useQuery(
    trpc.templates.list.queryOptions({ sort: "name", descending: false, pageSize: 100 }),
  );
  const chosen = useQuery({
    ...trpc.templates.get.queryOptions({ id: templateId ?? "" }),
    enabled: templateId !== null,
  });
  const choices = (data?.rows ?? []).map(({ id, name, subject }) => ({ value: id, label: name, subject }));
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
          <Select
            label="Template"
            placeholder={data?.all === 0 ? "There is none yet" : "Choose a template"}
            style={{ flex: "1 1 240px" }}
            searchable
            readOnly={readOnly}
            allowDeselect={false}
            nothingFoundMessage="No template is called that"
            data={choices}
            renderOption={({ option }) => <Choice {...option} />}
            value={templateId}
            onChange={onTemplate}
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

function Choice({ label, subject }: { label: string; subject?: string }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text fz="sm">{label}</Text>
      <Text fz="xs" c="dimmed" truncate>
        {subject || "(no subject yet)"}
      </Text>
    </div>
  );
}

function ChosenMail({
  projectId,
  template,
}: {
  projectId: string;
  template: RouterOutputs["templates"]["get"];
}) {
  const [person, setPerson] = useState<PreviewPerson | null>(null);
  const preview = usePreview(template.content, person);
  return (
    <>
      <MailPreview
        projectId={projectId}
        preview={preview.data}
        error={preview.error}
        person={person}
        onPerson={setPerson}
        height={360}
      />
      <Text fz="sm" c="dimmed">
        Version {template.version} is active. The launch pins it: later versions do not change what is sent.
      </Text>
    </>
  );
}
