"use client";

import { Group, SimpleGrid, Stack, Tabs, TextInput } from "@mantine/core";
import { type RefObject, useRef, useState } from "react";
import type { TemplateContent } from "@/domain/templates/content";
import { inWords } from "@/domain/templates/problem";
import { useCurrentProject } from "../shell/use-current-project";
import { CodeField } from "./code-field";
import { InsertValue } from "./insert-value";
import { MailPreview } from "./mail-preview";
import { type PreviewPerson, usePreview } from "./use-preview";

type Part = keyof TemplateContent;
type Field = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  content: TemplateContent;
  onChange: (changed: Partial<TemplateContent>) => void;
  readOnly: boolean;
}

/** The mail at the left, as a person gets it at the right. */
export function TemplateEditor({ content, onChange, readOnly }: Props) {
  const { current } = useCurrentProject();
  const [part, setPart] = useState<string | null>("html");
  const [person, setPerson] = useState<PreviewPerson | null>(null);
  const fields = useFields(content, onChange);
  const preview = usePreview(content, person);
  const problem = preview.data?.kind === "broken" ? preview.data.problem : null;
  const at = (wanted: Part) => (problem?.part === wanted ? problem : null);
  const subjectProblem = at("subject");

  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Stack gap="sm" miw={0}>
        <TextInput
          ref={fields.refs.subject}
          label="Subject"
          value={content.subject}
          readOnly={readOnly}
          error={subjectProblem && inWords(subjectProblem)}
          onFocus={() => fields.remember("subject")}
          onChange={(event) => onChange({ subject: event.currentTarget.value })}
        />
        <Tabs value={part} onChange={setPart} variant="default">
          <Group justify="space-between" align="flex-end" wrap="nowrap">
            <Tabs.List style={{ flex: 1 }}>
              <Tabs.Tab value="html">HTML{at("html") && " ⚠"}</Tabs.Tab>
              <Tabs.Tab value="text">Text{at("text") && " ⚠"}</Tabs.Tab>
            </Tabs.List>
            {!readOnly && <InsertValue projectId={current?.id} onInsert={fields.insert} />}
          </Group>
          {(["html", "text"] as const).map((name) => (
            <Tabs.Panel key={name} value={name} pt="sm" onFocus={() => fields.remember(name)}>
              <CodeField
                label={name === "html" ? "HTML part" : "Text part"}
                value={content[name]}
                onChange={(value) => onChange({ [name]: value })}
                field={fields.refs[name]}
                problem={at(name)}
                readOnly={readOnly}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
      <MailPreview
        projectId={current?.id}
        preview={preview.data}
        error={preview.error}
        person={person}
        onPerson={setPerson}
      />
    </SimpleGrid>
  );
}

/** The three fields, and a way to write at the cursor of the one used last. */
function useFields(content: TemplateContent, onChange: Props["onChange"]) {
  const refs = {
    subject: useRef<HTMLInputElement>(null),
    html: useRef<HTMLTextAreaElement>(null),
    text: useRef<HTMLTextAreaElement>(null),
  } satisfies Record<Part, RefObject<Field | null>>;
  const last = useRef<Part>("html");
  const insert = (text: string) => {
    const part = refs[last.current].current ? last.current : "subject";
    const field = refs[part].current;
    const start = field?.selectionStart ?? content[part].length;
    const end = field?.selectionEnd ?? start;
    onChange({ [part]: content[part].slice(0, start) + text + content[part].slice(end) });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(start + text.length, start + text.length);
    });
  };
  const remember = (part: Part) => {
    last.current = part;
  };
  return { refs, insert, remember };
}
