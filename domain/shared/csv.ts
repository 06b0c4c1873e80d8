type Value = string | number | null | undefined;

/** Characters with which a spreadsheet would begin to calculate. */
const formula = /^[=+\-@\t\r]/;

/** A field as RFC 4180 writes it. One that a spreadsheet would run as a formula is made plain text by an apostrophe; numbers stay numbers. */
export function csvField(value: Value, delimiter = ","): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const plain = formula.test(value) ? `'${value}` : value;
  const isQuoted = plain.includes(delimiter) || /["\r\n]/.test(plain);
  return isQuoted ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function csvLine(values: Value[], delimiter = ","): string {
  return `${values.map((value) => csvField(value, delimiter)).join(delimiter)}\r\n`;
}
