"use client";

import { ActionIcon, Alert, Card, Group, Modal, SegmentedControl, Skeleton, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertCircle, IconArrowsMaximize } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { inWords } from "@/domain/templates/problem";
import { PersonSelect } from "./person-select";
import { ShownMail } from "./shown-mail";
import type { Preview, PreviewPerson } from "./use-preview";

interface Props {
  projectId: string | undefined;
  preview: Preview | undefined;
  error: { message: string } | null;
  person: PreviewPerson | null;
  onPerson: (person: PreviewPerson | null) => void;
  height?: number;
  actions?: ReactNode;
}

const views = [
  { value: "desktop", label: "Desktop" },
  { value: "phone", label: "Phone" },
  { value: "text", label: "Text" },
];

/** The mail as one person gets it: at a desk, on a phone, as text, or over the whole screen. */
export function MailPreview({ projectId, preview, error, person, onPerson, height, actions }: Props) {
  const [view, setView] = useState("desktop");
  const [isFull, { open, close }] = useDisclosure(false);
  const switches = (
    <SegmentedControl size="xs" data={views} value={view} onChange={setView} aria-label="Show the mail as" />
  );
  const mail = preview?.kind === "rendered" ? preview : null;
  return (
    <Card component="section" p={0} aria-label="Preview">
      <Group justify="space-between" gap="xs" p="sm">
        <PersonSelect projectId={projectId} person={person} onPerson={onPerson} />
        <Group gap="xs">
          {switches}
          <Tooltip label="Full screen">
            <ActionIcon variant="default" size={30} aria-label="Full screen" disabled={!mail} onClick={open}>
              <IconArrowsMaximize size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {actions}
        </Group>
      </Group>
      {error && <Unshown message={error.message} />}
      {!preview && !error && <Skeleton h={height ?? 560} radius={0} />}
      {preview?.kind === "broken" && <Unshown message={inWords(preview.problem)} />}
      {preview?.kind === "failed" && <Unshown message={preview.detail} />}
      {mail && <ShownMail mail={mail} view={view} height={height} />}
      <Modal
        opened={isFull && mail !== null}
        onClose={close}
        fullScreen
        title={<Group>{switches}</Group>}
        padding={0}
      >
        {mail && <ShownMail mail={mail} view={view} height="calc(100dvh - 150px)" />}
      </Modal>
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
