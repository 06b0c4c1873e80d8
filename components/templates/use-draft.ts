"use client";

import { useMemo, useState } from "react";
import type { TemplateContent } from "@/domain/templates/content";
import { draftAfterSaving, readDraft, unsavedDraft } from "./kept-draft";
import { useKeptText } from "./use-kept-text";

interface Opened {
  id: string;
  version: number;
  content: TemplateContent;
}

export type Draft = ReturnType<typeof useDraft>;

/** What is typed is kept in the browser until it is saved as a version or thrown away. */
export function useDraft({ id, version, content: saved }: Opened) {
  const [kept, keep] = useKeptText(`waymark-template-draft-${id}`);
  const draft = useMemo(() => unsavedDraft(readDraft(kept), saved), [kept, saved]);
  const content = draft ? { ...saved, ...draft.content } : saved;
  const since = draft?.version ?? version;
  const change = (changed: Partial<TemplateContent>) =>
    keep(() =>
      JSON.stringify({
        content: { ...content, ...changed },
        version: since,
        at: new Date().toISOString(),
      }),
    );
  const [thrownAway, setThrownAway] = useState(0);
  const forget = () => {
    keep(() => null);
    setThrownAway((times) => times + 1);
  };
  const settle = (sent: TemplateContent, version: number) =>
    keep((latest) => {
      const rest = draftAfterSaving(readDraft(latest), sent, version);
      return rest && JSON.stringify(rest);
    });
  return { content, change, dirty: draft !== null, forget, thrownAway, settle, since };
}
