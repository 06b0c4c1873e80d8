import { type CompiledEmail, compileEmail, type EmailTemplate } from "@/domain/templates/compile";

const MOST = 50;

const kept = new Map<string, CompiledEmail>();

/** A version never changes: the runs that are written by it, of this process, share what it was compiled to. Throws as compileEmail does. */
export function compiledVersion(templateId: string, version: number, template: EmailTemplate): CompiledEmail {
  const key = `${templateId} ${version}`;
  const compiled = kept.get(key) ?? compileEmail(template);
  kept.delete(key);
  kept.set(key, compiled); // the last used is the last to go
  for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
  return compiled;
}
