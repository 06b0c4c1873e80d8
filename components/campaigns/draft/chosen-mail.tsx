"use client";

import { Text } from "@mantine/core";
import { useState } from "react";
import { MailPreview } from "../../templates/mail-preview";
import { type PreviewPerson, usePreview } from "../../templates/use-preview";
import type { RouterOutputs } from "../../trpc";

interface Props {
  projectId: string;
  template: RouterOutputs["templates"]["get"];
}

export function ChosenMail({ projectId, template }: Props) {
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
