/** AT&T's message classes: each fixes how many parts a minute a registered use case may send. */
export const attClasses = [
  "A",
  "B",
  "C",
  "D",
  "E",
  "F",
  "G",
  "K",
  "N",
  "P",
  "S",
  "T",
  "W",
  "X",
  "Y",
  "Z",
] as const;
export type AttClass = (typeof attClasses)[number];
