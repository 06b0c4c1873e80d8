/** What a refused call says of a form: a field, or several. */
interface ServerError {
  message: string;
  data?: { field?: string; fields?: Record<string, string[] | undefined> } | null;
}

interface Form {
  getValues(): object;
  setFieldError(path: string, error: string): void;
}

/** Which field each complaint belongs to; empty when it is about no field. */
export function fieldErrors({ message, data }: ServerError): Record<string, string> {
  if (data?.field) return { [data.field]: message };
  const faults = Object.entries(data?.fields ?? {}).flatMap(([field, complaints]) =>
    complaints?.[0] ? [[field, complaints[0]] as const] : [],
  );
  return Object.fromEntries(faults);
}

/**
 * Puts each complaint at its field, or at the one around it, and returns what is left for an ErrorBox: the message when
 * no field of `known` takes it. `known` is what the form shows errors at; all of its values where nothing is said.
 */
export function applyServerErrors(
  form: Form,
  error: ServerError,
  known: readonly string[] = Object.keys(form.getValues()),
): string | null {
  const faults = Object.entries(fieldErrors(error));
  const homeless: string[] = [];
  for (const [path, message] of faults) {
    const field = nearest(path, known);
    if (field === null) homeless.push(`${path}: ${message}`);
    else form.setFieldError(field, message);
  }
  if (homeless.length > 0) return homeless.join(" ");
  return faults.length > 0 ? null : error.message;
}

/** "facts.0.target" → "facts.0", where errors are shown a row at a time. */
function nearest(path: string, known: readonly string[]): string | null {
  const around = known.filter((field) => path === field || path.startsWith(`${field}.`));
  return around.sort((one, other) => other.length - one.length)[0] ?? null;
}
