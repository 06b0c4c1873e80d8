import type { TemplateContent } from "@/domain/templates/content";

/** What was typed and is not saved as a version yet. */
export interface KeptDraft {
  content: TemplateContent;
  /** The version it began from. */
  version: number;
  at: string;
}

/** Null where there is none, or where something else has written under its key. */
export function readDraft(kept: string | null): KeptDraft | null {
  try {
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

const parts = ["subject", "html", "text", "headers", "defaults", "whenMissing", "design"] as const;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const differs = (one: TemplateContent, other: TemplateContent) =>
  parts.some((part) => one[part] !== undefined && !isSame(one[part], other[part]));

/** The draft where it holds something else than what is saved, else null. */
export function unsavedDraft(kept: KeptDraft | null, saved: TemplateContent): KeptDraft | null {
  return kept?.content && differs(kept.content, saved) ? kept : null;
}

/** What is left once `sent` is saved as `version`: nothing, or what was typed meanwhile, now on top of that version. */
export function draftAfterSaving(
  kept: KeptDraft | null,
  sent: TemplateContent,
  version: number,
): KeptDraft | null {
  const rest = unsavedDraft(kept, sent);
  return rest && { ...rest, version };
}
