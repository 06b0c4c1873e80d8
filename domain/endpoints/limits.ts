import { isStorable } from "@/domain/shared/storable";

/** Of an endpoint's and of a user's id: both stand in indexes. */
export const LONGEST_ID = 256;

/** Why an attribute cannot have this name, with the fix, or null (END-15). */
export function attributeNameProblem(name: string, nameCharacters: number): string | null {
  if (name.trim() === "") return "An attribute needs a name.";
  if (name.length > nameCharacters)
    return `The name “${name.slice(0, 20)}…” is too long: an attribute's name has at most ${nameCharacters} characters.`;
  if (/[#:?\\/]/.test(name)) return `The name “${name}” has one of # : ? \\ / in it. Take it out.`;
  if (hasControlCharacter(name) || !isStorable(name))
    return "The name has a character in it that cannot be seen. Type it anew.";
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
