"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Treatment } from "@/domain/campaigns/treatment";
import { MailPreview } from "../../../templates/mail-preview";
import { SendTest } from "../../../templates/test-send/send-test";
import { type PreviewPerson, usePreview } from "../../../templates/use-preview";
import { type RouterOutputs, useTRPC } from "../../../trpc";

interface Props {
  projectId: string;
  template: RouterOutputs["templates"]["get"];
  sender: Pick<Treatment, "fromName" | "fromAddress">;
  readOnly: boolean;
}

/** CMP-3: the mail as somebody gets it, and a test of it from the treatment's own sender. */
export function ChosenMail({ projectId, template, sender, readOnly }: Props) {
  const [person, setPerson] = useState<PreviewPerson | null>(null);
  const preview = usePreview(template.content, person);
  const project = useQuery(useTRPC().projects.get.queryOptions({ projectId }));
  const { fromName, fromAddress } = sender;
  return (
    <MailPreview
      projectId={projectId}
      preview={preview.data}
      error={preview.error}
      person={person}
      onPerson={setPerson}
      height={360}
      actions={
        !readOnly &&
        project.data && (
          <SendTest
            projectId={projectId}
            projectName={project.data.name}
            content={template.content}
            person={person}
            sender={{ fromName, fromAddress }}
          />
        )
      }
    />
  );
}
