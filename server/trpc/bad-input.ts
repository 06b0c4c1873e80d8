import type { z } from "zod";

/** What is wrong with an input as a sentence: its first issue, with the field it is about. */
export function inWords({ issues }: z.ZodError): string {
  const [first] = issues;
  if (!first) return "The input is not usable";
  const field = first.path.filter((part) => typeof part === "string").join(".");
  return field === "" ? first.message : `${field}: ${first.message}`;
}

/** An id that no id can be names nothing: an address that was cut or mistyped. */
export function isLost({ issues }: z.ZodError): boolean {
  return issues.some(({ path }) => path.length === 1 && /^(id|projectId)$/.test(String(path[0])));
}
