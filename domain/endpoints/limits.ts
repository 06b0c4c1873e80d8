/** END-14, END-13; those of a whole project are where its own settings begin. */
export const endpointLimits = {
  bytes: 15 * 1024,
  attributeNames: 250, // of a project, over Attributes, Metrics and UserAttributes
  endpointsPerUser: 15,
  nameCharacters: 50,
  valueCharacters: 100,
  valuesPerAttribute: 50,
  idCharacters: 256,
} as const;

/** Why an attribute cannot have this name, with the fix, or null (END-15). */
export function attributeNameProblem(name: string): string | null {
  if (name.trim() === "") return "An attribute needs a name.";
  if (name.length > endpointLimits.nameCharacters)
    return `The name “${name.slice(0, 20)}…” is too long: an attribute's name has at most ${endpointLimits.nameCharacters} characters.`;
  if (/[#:?\\/]/.test(name)) return `The name “${name}” has one of # : ? \\ / in it. Take it out.`;
  if (hasControlCharacter(name)) return "The name has a character in it that cannot be seen. Type it anew.";
  return name === "__proto__" ? "This name is reserved. Choose another one." : null;
}

/** Whether a text holds what no name, value or address may: NUL, a tab, a line break or another control character. */
export function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code > 126 && code < 160)) return true;
  }
  return false;
}
