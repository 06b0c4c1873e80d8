/** A pattern for LIKE that finds `text` anywhere; what LIKE would read as a wildcard stands for itself. */
export function likePattern(text: string): string {
  return `%${text.replaceAll(/[%_\\]/g, "\\$&")}%`;
}
