/** Criteria in words, as a sentence of its own. */
export const asSentence = (inWords: string) => `${inWords.charAt(0).toUpperCase()}${inWords.slice(1)}.`;
