/** Whether a text names a brand: case, spaces and punctuation aside, and without “Inc.” and the like. */
export function namesBrand(text: string, brand: string): boolean {
  const name = lettersOf(brand.replace(suffix, ""));
  return name !== "" && lettersOf(text).includes(name);
}

/** What a company's legal form is called at the end of its name. */
export const suffix =
  /[\s,]+(?:incorporated|inc|llc|l\.l\.c|corporation|corp|company|co|limited|ltd|llp|lp|pllc|pc|plc|gmbh|ag|s\.?a|b\.?v)\.?$/i;

export const lettersOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
