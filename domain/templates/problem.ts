import type { EmailPart } from "./template-error";

/** Why a template cannot be used, at its place. Lines and columns count from 1. */
export interface TemplateProblem {
  part: EmailPart;
  line: number;
  column: number;
  message: string;
}

export const partWords = {
  subject: "Subject",
  html: "HTML",
  text: "Text",
  headers: "Headers",
} satisfies Record<EmailPart, string>;

/** "HTML, line 3, column 14: …" */
export function inWords({ part, line, column, message }: TemplateProblem): string {
  return `${partWords[part]}, line ${line}, column ${column}: ${message}`;
}
