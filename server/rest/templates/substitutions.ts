import { AppError } from "@/server/errors";

const wrong = () =>
  new AppError("invalid", "DefaultSubstitutions: give a JSON object of variables and their values, as text.");

/** Defaults by variable out of a JSON text; what is nested has its names joined with dots. In the order of names. */
export function defaultsOf(written: string): Record<string, string> {
  const defaults = flat(parse(written), "");
  return Object.fromEntries(Object.entries(defaults).sort());
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong();
    throw error;
  }
}

const DEEPEST = 5;

function flat(value: unknown, name: string): Record<string, string> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    if (name === "") throw wrong();
    return { [name]: String(value) };
  }
  if (typeof value !== "object" || value === null || name.split(".").length > DEEPEST) throw wrong();
  if (Array.isArray(value)) return flat(value.join(", "), name);
  const parts = Object.entries(value).map(([key, inner]) => flat(inner, name ? `${name}.${key}` : key));
  return Object.assign({}, ...parts);
}
