import type { TemplateContent } from "@/domain/templates/content";

/** What was typed and is not saved as a version yet. */
export interface KeptDraft {
  content: TemplateContent;
  /** The version it began from. */
  version: number;
  at: string;
}

const parts = ["subject", "html", "text"] as const;

const differs = (one: TemplateContent, other: TemplateContent) =>
  parts.some((part) => one[part] !== other[part]);

/** The draft where it holds something else than what is saved, else null. Another tab may have removed it. */
export function unsavedDraft(kept: KeptDraft | null | undefined, saved: TemplateContent): KeptDraft | null {
  return kept?.content && differs(kept.content, saved) ? kept : null;
}

/** What is left once `sent` is saved as `version`: nothing, or what was typed meanwhile, now on top of that version. */
export function draftAfterSaving(
  kept: KeptDraft | null | undefined,
  sent: TemplateContent,
  version: number,
): KeptDraft | null {
  const rest = unsavedDraft(kept, sent);
  return rest && { ...rest, version };
}
