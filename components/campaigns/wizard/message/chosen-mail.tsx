"use client";

import { useState } from "react";
import { MailPreview } from "../../../templates/mail-preview";
import { type PreviewPerson, usePreview } from "../../../templates/use-preview";
import type { RouterOutputs } from "../../../trpc";

interface Props {
  projectId: string;
  template: RouterOutputs["templates"]["get"];
}

export function ChosenMail({ projectId, template }: Props) {
  const [person, setPerson] = useState<PreviewPerson | null>(null);
  const preview = usePreview(template.content, person);
  return (
    <MailPreview
      projectId={projectId}
      preview={preview.data}
      error={preview.error}
      person={person}
      onPerson={setPerson}
      height={360}
    />
  );
}
