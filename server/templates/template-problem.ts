import { type CompiledEmail, compileEmail } from "@/domain/templates/compile";
import type { TemplateContent } from "@/domain/templates/content";
import { inWords, type TemplateProblem } from "@/domain/templates/problem";
import { TemplateError } from "@/domain/templates/template-error";
import { AppError } from "@/server/errors";

type Compilation = { email: CompiledEmail; problem: null } | { email: null; problem: TemplateProblem };

/** Compiles a mail, or says why it cannot be sent to anybody. */
export function tryCompile(content: TemplateContent): Compilation {
  try {
    return { email: compileEmail(content), problem: null };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { part, line, column, message } = error;
    return { email: null, problem: { part, line, column, message } };
  }
}

/** Refuses what cannot be sent; the refusal belongs to the part that is wrong. */
export function refuseProblem(content: TemplateContent): void {
  const { problem } = tryCompile(content);
  if (problem) throw new AppError("invalid", inWords(problem), problem.part);
}
