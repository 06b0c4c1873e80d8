import type { AnswerKind } from "@/domain/delivery/outcome";
import type { Answer, Terms } from "@/server/providers/provider";
import type { Written } from "./write-all";

interface Called {
  picked: Written;
  answer: Promise<AnswerKind>;
}

/** Calls each provider once with all it is to get. */
export function callAll(going: Written[], terms: Terms): Called[] {
  const providers = [...new Set(going.map(({ listed }) => listed.through))];
  return providers.flatMap((through) => {
    const group = going.filter(({ listed }) => listed.through === through);
    const answers = sendSafely(() =>
      through.send(
        group.map(({ handover }) => handover),
        terms,
      ),
    );
    return group.map((picked, n) => ({
      picked,
      answer: answers?.[n] ?? noAnswer("The provider gave no answer"),
    }));
  });
}

/** A provider that breaks its promise never to throw leaves it open whether it sent anything. */
function sendSafely(send: () => Promise<Answer>[]): Promise<Answer>[] | null {
  try {
    return send();
  } catch (error) {
    console.error("A provider threw where it should have answered", error);
    return null;
  }
}

const noAnswer = (detail: string): Promise<Answer> => Promise.resolve({ kind: "unknown", detail });

/** Nobody was called, and nobody will be in this round. */
export const neverCalled = (going: Written[]): Called[] =>
  going.map((picked) => ({ picked, answer: Promise.resolve({ kind: "back" } as const) }));
