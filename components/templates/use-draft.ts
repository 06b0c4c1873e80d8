"use client";

import { useLocalStorage } from "@mantine/hooks";
import type { TemplateContent } from "@/domain/templates/content";

interface Kept {
  content: TemplateContent;
  /** The version it began from. */
  version: number;
  at: string;
}

interface Opened {
  id: string;
  version: number;
  content: TemplateContent;
}

const parts = ["subject", "html", "text"] as const;

/** What is typed is kept in the browser until it is saved as a version or thrown away. */
export function useDraft({ id, version, content: saved }: Opened) {
  const [kept, setKept, forget] = useLocalStorage<Kept | null>({
    key: `waymark-template-draft-${id}`,
    defaultValue: null,
  });
  const dirty = kept !== null && parts.some((part) => kept.content[part] !== saved[part]);
  const content = dirty ? kept.content : saved;
  const change = (changed: Partial<TemplateContent>) =>
    setKept({
      content: { ...content, ...changed },
      version: dirty ? kept.version : version,
      at: new Date().toISOString(),
    });
  return { content, change, dirty, forget, since: dirty ? kept.version : version };
}
