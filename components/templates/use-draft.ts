"use client";

import { useLocalStorage } from "@mantine/hooks";
import type { TemplateContent } from "@/domain/templates/content";
import { draftAfterSaving, type KeptDraft, unsavedDraft } from "./kept-draft";

interface Opened {
  id: string;
  version: number;
  content: TemplateContent;
}

export type Draft = ReturnType<typeof useDraft>;

/** What is typed is kept in the browser until it is saved as a version or thrown away. */
export function useDraft({ id, version, content: saved }: Opened) {
  const [kept, setKept, forget] = useLocalStorage<KeptDraft | null>({
    key: `waymark-template-draft-${id}`,
    defaultValue: null,
  });
  const draft = unsavedDraft(kept, saved);
  const content = draft?.content ?? saved;
  const since = draft?.version ?? version;
  const change = (changed: Partial<TemplateContent>) =>
    setKept({ content: { ...content, ...changed }, version: since, at: new Date().toISOString() });
  const settle = (sent: TemplateContent, saved: number) =>
    setKept((latest) => draftAfterSaving(latest, sent, saved));
  return { content, change, dirty: draft !== null, forget, settle, since };
}
