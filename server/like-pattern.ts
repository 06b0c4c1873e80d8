/** A pattern for LIKE that finds `text` anywhere. */
export const likePattern = (text: string) => `%${literally(text)}%`;

/** A pattern for LIKE that finds what begins with `text`. */
export const likeBeginning = (text: string) => `${literally(text)}%`;

/** What LIKE would read as a wildcard stands for itself. */
const literally = (text: string) => text.replaceAll(/[%_\\]/g, "\\$&");
