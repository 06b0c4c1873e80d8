/** The parts of a mail, as its author knows them. Each header is a line of the last one. */
export const emailParts = ["subject", "html", "text", "headers"] as const;
export type EmailPart = (typeof emailParts)[number];

/** What keeps a template from being used. Line and column count from 1; the message is written for its author. */
export class TemplateError extends Error {
  constructor(
    message: string,
    readonly part: EmailPart,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = "TemplateError";
  }
}
