import type { Answer, Handover } from "@/server/providers/provider";

/** What became of one test. “skipped”: it was never handed over. */
export interface TestResult {
  to: string;
  kind: "sent" | "refused" | "unavailable" | "unknown" | "skipped";
  /** The server's own words. */
  detail: string;
}

interface Told {
  suppressed: Set<string>;
  messages: Handover[];
  answers: Answer[];
}

export function answersOf(to: string[], { suppressed, messages, answers }: Told): TestResult[] {
  return to.map((address) => {
    if (suppressed.has(address)) {
      return {
        to: address,
        kind: "skipped",
        detail: "This address bounced or complained before: it is on the suppression list.",
      };
    }
    const answer = answers[messages.findIndex((message) => message.to === address)];
    if (!answer || answer.kind === "back") throw new Error("the provider gave no answer");
    return { to: address, kind: answer.kind, detail: answer.kind === "sent" ? answer.ref : answer.detail };
  });
}
