import { type CompiledEmail, compileEmail } from "@/domain/templates/compile";
import type { TemplateContent } from "@/domain/templates/content";

const MOST = 50;

const kept = new Map<string, CompiledEmail>();

/** A version that a run is written by never changes: the runs of this process that are share what it was compiled to. Throws as compileEmail does. */
export function compiledVersion(
  templateId: string,
  version: number,
  template: TemplateContent,
): CompiledEmail {
  const key = `${templateId} ${version}`;
  const compiled = kept.get(key) ?? compileEmail(template);
  kept.delete(key);
  kept.set(key, compiled); // the last used is the last to go
  for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
  return compiled;
}
