"use client";

import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { error, type Problem } from "@/domain/campaigns/problem";
import { blankMessage } from "@/domain/templates/blank-message";
import { TemplateContent } from "@/domain/templates/content";
import { headersAreFinished } from "../../../templates/fields/headers-panel";
import { TemplateEditor } from "../../../templates/template-editor";
import { useDraft } from "../../../templates/use-draft";
import { type RouterInputs, type RouterOutputs, useTRPC } from "../../../trpc";
import { ErrorBox } from "../../../ui/error-box";
import { useLeaveGuard } from "../../../ui/use-leave-guard";
import { SaveAsTemplate } from "./save-as-template";

interface Props {
  campaign: { id: string; projectId: string };
  nth: number;
  /** Null: nothing is kept of it yet. */
  saved: NonNullable<RouterOutputs["campaigns"]["message"]> | null;
  sender: { fromName: string | null; fromAddress: string | null };
  onSaved: (choice: RouterOutputs["campaigns"]["writeMessage"]) => void;
  onUnfinished: (problem: Problem | null) => void;
  readOnly: boolean;
}

const unsaved = error("template", "The mail is not saved.", "Save it in the step “Message”.");

/** The same editor as a template's. What is typed stays in this browser until it is saved. */
export function OwnMessage({ campaign, nth, saved, sender, onSaved, onUnfinished, readOnly }: Props) {
  const draft = useDraft({
    id: saved?.templateId ?? `${campaign.id}-${nth}`,
    version: saved?.version ?? 0,
    content: saved?.content ?? blankMessage,
  });
  useLeaveGuard(
    draft.dirty,
    "The mail is not saved. It stays in this browser, and is here when you come back.",
  );
  const write = useWrite({ ...campaign, treatment: nth }, (choice, content) => {
    draft.settle(content, choice.version);
    onUnfinished(null);
    onSaved(choice);
  });
  const { content } = draft;
  return (
    <>
      <TemplateEditor
        content={content}
        onChange={(changed) => {
          draft.change(changed);
          onUnfinished(unsaved);
        }}
        readOnly={readOnly}
        opened={String(draft.thrownAway)}
        sender={sender}
      />
      {write.error && <ErrorBox title="The mail could not be saved" error={write.error} />}
      {!readOnly && (
        <Group gap="sm">
          <Button
            disabled={(!draft.dirty && saved !== null) || !headersAreFinished(content.headers)}
            loading={write.isPending}
            onClick={() => write.mutate({ ...campaign, treatment: nth, content })}
          >
            Save the mail
          </Button>
          <SaveAsTemplate content={content} />
          <Text role="status" fz="sm" c="dimmed">
            {draft.dirty || !saved ? "Not saved yet" : "Saved"}
          </Text>
        </Group>
      )}
    </>
  );
}

type Written = RouterInputs["campaigns"]["writeMessage"];

function useWrite(
  { projectId, id, treatment }: Omit<Written, "content">,
  onWritten: (choice: RouterOutputs["campaigns"]["writeMessage"], content: Written["content"]) => void,
) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.campaigns.writeMessage.mutationOptions({
      onSuccess: async (choice, { content }) => {
        const { templateId, version } = choice;
        const kept = { templateId, version, content: TemplateContent.parse(content) };
        queries.setQueryData(trpc.campaigns.message.queryKey({ projectId, id, treatment }), kept);
        onWritten(choice, content);
        await Promise.all([
          queries.invalidateQueries(trpc.campaigns.get.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.review.pathFilter()),
          queries.invalidateQueries(trpc.forecasts.pathFilter()),
        ]);
      },
    }),
  );
}
