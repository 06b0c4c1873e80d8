/** What a refused call says of a form: a field, or several. */
interface ServerError {
  message: string;
  data?: { field?: string; fields?: Record<string, string[] | undefined> } | null;
}

interface Form {
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

/** Puts each complaint at its field and returns what is left for an ErrorBox: the message when no field of `known` takes it. */
export function applyServerErrors(form: Form, error: ServerError, known?: readonly string[]): string | null {
  const faults = Object.entries(fieldErrors(error));
  const [placed, homeless] = [
    faults.filter(([field]) => !known || known.includes(field)),
    faults.filter(([field]) => known && !known.includes(field)),
  ];
  for (const [field, message] of placed) form.setFieldError(field, message);
  if (homeless.length > 0) return homeless.map(([field, message]) => `${field}: ${message}`).join(" ");
  return placed.length > 0 ? null : error.message;
}
