type Value = string | number | null | undefined;

/** Characters with which a spreadsheet would begin to calculate. */
const formula = /^[=+\-@\t\r]/;

/** And after which another program than was meant may begin a cell: it knows another separator, or no quotes in the middle. */
const innerFormula = {
  ",": /(?<!^)([;\t|\r\n])(?=[=+\-@])/g,
  ";": /(?<!^)([,\t|\r\n])(?=[=+\-@])/g,
  "\t": /(?<!^)([,;|\r\n])(?=[=+\-@])/g,
  "|": /(?<!^)([,;\t\r\n])(?=[=+\-@])/g,
};
type Delimiter = keyof typeof innerFormula;
const isDelimiter = (text: string): text is Delimiter => Object.hasOwn(innerFormula, text);

/** A field as RFC 4180 writes it. One that a spreadsheet would run as a formula is made plain text by an apostrophe; numbers stay numbers. */
export function csvField(value: Value, delimiter = ","): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const inner = value.replace(innerFormula[isDelimiter(delimiter) ? delimiter : ","], "$1'");
  const plain = formula.test(inner) ? `'${inner}` : inner;
  const isQuoted = plain.includes(delimiter) || /["\r\n]/.test(plain);
  return isQuoted ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function csvLine(values: Value[], delimiter = ","): string {
  return `${values.map((value) => csvField(value, delimiter)).join(delimiter)}\r\n`;
}
