"use client";

import { Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { TemplateContent } from "@/domain/templates/content";
import { inWords } from "@/domain/templates/problem";
import { useCurrentProject } from "../shell/use-current-project";
import { EditorTabs } from "./editor-tabs";
import { finishedHeaders } from "./fields/headers-panel";
import { InsertValue } from "./insert-value";
import { MailPreview } from "./mail-preview";
import { SendTest } from "./test-send/send-test";
import { useFields } from "./use-fields";
import { type PreviewPerson, usePreview } from "./use-preview";

interface Props {
  content: TemplateContent;
  onChange: (changed: Partial<TemplateContent>) => void;
  readOnly: boolean;
  /** Changes when what was typed is thrown away. */
  opened: string;
  /** Whom a test is from, where that is not the project. */
  sender?: { fromName: string | null; fromAddress: string | null } | undefined;
}

/** The mail at the left, as a person gets it at the right; a design takes the whole width. */
export function TemplateEditor({ content, onChange, readOnly, opened, sender }: Props) {
  const { current } = useCurrentProject();
  const [part, setPart] = useState<string>(content.design ? "design" : "html");
  const [person, setPerson] = useState<PreviewPerson | null>(null);
  const fields = useFields(content, onChange);
  const preview = usePreview(content, person);
  const problem = preview.data?.kind === "broken" ? preview.data.problem : null;
  const subjectProblem = problem?.part === "subject" ? problem : null;

  return (
    <SimpleGrid cols={{ base: 1, lg: part === "design" ? 1 : 2 }} spacing="lg">
      <Stack gap="sm" miw={0}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            ref={fields.refs.subject}
            label="Subject"
            style={{ flex: 1 }}
            value={content.subject}
            readOnly={readOnly}
            error={subjectProblem && inWords(subjectProblem)}
            onFocus={() => fields.remember("subject")}
            onChange={(event) => onChange({ subject: event.currentTarget.value })}
          />
          {!readOnly && <InsertValue projectId={current?.id} onInsert={fields.insertInto(part)} />}
        </Group>
        <EditorTabs
          part={part}
          onPart={setPart}
          content={content}
          variables={preview.data?.variables ?? []}
          onChange={onChange}
          readOnly={readOnly}
          opened={opened}
          problem={problem}
          fields={fields}
        />
      </Stack>
      <MailPreview
        projectId={current?.id}
        preview={preview.data}
        error={preview.error}
        person={person}
        onPerson={setPerson}
        actions={
          current && (
            <SendTest
              projectId={current.id}
              projectName={current.name}
              content={{ ...content, headers: finishedHeaders(content.headers) }}
              person={person?.projectId === current.id ? person : null}
              sender={sender}
            />
          )
        }
      />
    </SimpleGrid>
  );
}
