import { bounceKind } from "./bounce-kind";
import type { FeedbackKind } from "./notice";

/** The parts of a report that came by mail, each as text. */
export interface ReportParts {
  /** message/delivery-status (RFC 3464); empty: there is none. */
  status: string;
  /** message/feedback-report (RFC 5965); empty: there is none. */
  feedback: string;
  /** The head of the mail that came back. */
  returned: string;
}

export interface Report {
  kind: FeedbackKind;
  /** The mail's own X-Waymark-Message. */
  mark: string | null;
  detail: string;
}

/** What a report says; null: it tells of a delay, of a delivery, of nothing. */
export function readReport({ status, feedback, returned }: ReportParts, markHeader: string): Report | null {
  const mark = fieldOf(returned, markHeader);
  if (feedback !== "") {
    const type = fieldOf(feedback, "Feedback-Type") ?? "";
    return type.toLowerCase() === "abuse" ? { kind: "complaint", mark, detail: type } : null;
  }
  const failed = blocksOf(status).find((block) => fieldOf(block, "Action")?.toLowerCase() === "failed");
  if (!failed) return null;
  const code = /[245]\.\d{1,3}\.\d{1,3}/.exec(fieldOf(failed, "Status") ?? "")?.[0] ?? "";
  const said = (fieldOf(failed, "Diagnostic-Code") ?? "").replace(/^\s*[\w-]+\s*;\s*/, "");
  return { kind: bounceKind(code, said), mark, detail: said || code };
}

/** The first block is about the whole mail, each further one about a recipient. */
function blocksOf(status: string): string[] {
  return unix(status)
    .split(/\n[ \t]*\n/)
    .slice(1);
}

/** A header's value, unfolded; null: it is not there. */
function fieldOf(head: string, name: string): string | null {
  const lines = unix(head).replace(/\n[ \t]+/g, " ");
  const escaped = name.replace(/[^\w-]/g, "");
  const [, value] = new RegExp(`^${escaped}[ \\t]*:[ \\t]*(.*)$`, "im").exec(lines) ?? [];
  return value?.trim() ?? null;
}

const unix = (text: string) => text.replace(/\r\n?/g, "\n");
