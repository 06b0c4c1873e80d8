/** Characters with which a spreadsheet would begin to calculate. */
const formula = /^[=+\-@\t\r]/;

/** A field as RFC 4180 writes it. One that a spreadsheet would run as a formula is made plain text by an apostrophe; numbers stay numbers. */
export function csvField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const plain = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function csvLine(values: (string | number | null | undefined)[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}
