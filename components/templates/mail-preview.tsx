"use client";

import { Alert, Card, Group, SegmentedControl, Skeleton, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState } from "react";
import { inWords } from "@/domain/templates/problem";
import { MailFrame, TextFrame } from "./mail-frame";
import { PersonSelect } from "./person-select";
import type { Preview, PreviewPerson } from "./use-preview";

interface Props {
  projectId: string | undefined;
  preview: Preview | undefined;
  error: { message: string } | null;
  person: PreviewPerson | null;
  onPerson: (person: PreviewPerson | null) => void;
  height?: number;
}

const views = [
  { value: "desktop", label: "Desktop" },
  { value: "phone", label: "Phone" },
  { value: "text", label: "Text" },
];

export function MailPreview({ projectId, preview, error, person, onPerson, height }: Props) {
  const [view, setView] = useState("desktop");
  return (
    <Card component="section" p={0} aria-label="Preview">
      <Group justify="space-between" gap="xs" p="sm">
        <PersonSelect projectId={projectId} person={person} onPerson={onPerson} />
        <SegmentedControl
          size="xs"
          data={views}
          value={view}
          onChange={setView}
          aria-label="Show the mail as"
        />
      </Group>
      {error && <Unshown message={error.message} />}
      {!preview && !error && <Skeleton h={height ?? 560} radius={0} />}
      {preview?.kind === "broken" && <Unshown message={inWords(preview.problem)} />}
      {preview?.kind === "failed" && <Unshown message={preview.detail} />}
      {preview?.kind === "rendered" && (
        <>
          <Envelope subject={preview.subject} to={preview.to} missing={preview.missing} />
          {view === "text" ? (
            <TextFrame text={preview.text} height={height} />
          ) : (
            <MailFrame
              title="The mail as it looks"
              html={preview.html}
              width={view === "phone" ? "phone" : "desktop"}
              height={height}
            />
          )}
        </>
      )}
    </Card>
  );
}

function Unshown({ message }: { message: string }) {
  return (
    <Alert color="red" radius={0} icon={<IconAlertCircle aria-hidden />} title="The mail cannot be shown">
      {message}
    </Alert>
  );
}

function Envelope({ subject, to, missing }: { subject: string; to: string; missing: string[] }) {
  return (
    <div style={{ padding: "0 16px 12px" }}>
      <Text fw={600} style={{ overflowWrap: "anywhere" }}>
        {subject || "(no subject)"}
      </Text>
      <Text fz="sm" c="dimmed">
        to {to}
      </Text>
      {missing.length > 0 && (
        <Text fz="sm" c="dimmed" mt={4}>
          This person has no value for <span className="mono">{missing.join(", ")}</span>: it stays blank.
        </Text>
      )}
    </div>
  );
}
