"use client";

import { type RefObject, useRef } from "react";
import type { TemplateContent } from "@/domain/templates/content";

type Part = "subject" | "html" | "text";
type Field = HTMLInputElement | HTMLTextAreaElement;

/** Whether there was a place to write it in; null: on what is shown nobody writes. */
export type Insert = ((text: string) => boolean) | null;

export type Fields = ReturnType<typeof useFields>;

/** The three fields that are written by hand, the design beside them, and a way to write at the cursor of the one used last. */
export function useFields(content: TemplateContent, onChange: (changed: Partial<TemplateContent>) => void) {
  const refs = {
    subject: useRef<HTMLInputElement>(null),
    html: useRef<HTMLTextAreaElement>(null),
    text: useRef<HTMLTextAreaElement>(null),
  } satisfies Record<Part, RefObject<Field | null>>;
  const last = useRef<Part>("html");
  const insert = (text: string) => {
    const part = refs[last.current].current ? last.current : "subject";
    const field = refs[part].current;
    const start = field?.selectionStart ?? content[part].length;
    const end = field?.selectionEnd ?? start;
    onChange({ [part]: content[part].slice(0, start) + text + content[part].slice(end) });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(start + text.length, start + text.length);
    });
    return true;
  };
  const design = useRef<Insert>(null);
  const insertInto = (shown: string): Insert => {
    if (shown === "design") return content.design ? (text) => design.current?.(text) ?? false : null;
    return shown === "text" || (shown === "html" && !content.design) ? insert : null;
  };
  const remember = (part: Part) => {
    last.current = part;
  };
  return { refs, insertInto, remember, design };
}
