import type { z } from "zod";

/** What is wrong with an input as a sentence: its first issue, with the field it is about. */
export function inWords({ issues }: z.ZodError): string {
  const [first] = issues;
  if (!first) return "The input is not usable";
  const field = first.path.filter((part) => typeof part === "string").join(".");
  return field === "" ? first.message : `${field}: ${first.message}`;
}

/** What is wrong with which field, by its whole path: "facts.0.target". What is about no field is left out. */
export function faultsByField({ issues }: z.ZodError): Record<string, string[] | undefined> {
  const faults: Record<string, string[] | undefined> = {};
  for (const { path, message } of issues)
    if (path.length > 0) faults[path.join(".")] = [...(faults[path.join(".")] ?? []), message];
  return faults;
}

/** An id that no id can be names nothing: an address that was cut or mistyped. */
export function isLost({ issues }: z.ZodError): boolean {
  return issues.some(({ path }) => path.length === 1 && /^(id|projectId)$/.test(String(path[0])));
}
