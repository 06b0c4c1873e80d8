"use client";

import { type RefObject, useRef } from "react";
import type { TemplateContent } from "@/domain/templates/content";

type Part = "subject" | "html" | "text";
type Field = HTMLInputElement | HTMLTextAreaElement;

export type Fields = ReturnType<typeof useFields>;

/** The three fields that are written by hand, and a way to write at the cursor of the one used last. */
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
  };
  const remember = (part: Part) => {
    last.current = part;
  };
  return { refs, insert, remember };
}
