import { fixedTargetWords } from "@/domain/imports/target-words";

export const itemsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const fixed = itemsOf(fixedTargetWords);
const below = (prefix: string) => fixed.filter(({ value }) => value.startsWith(prefix));

/** Places a value can go to that are no names of one's own, as a list offers them. */
export const placesAndDevices = [
  { group: "Place", items: below("Location.") },
  { group: "Device and zone", items: below("Demographic.") },
];

export const whoItIs = fixed.filter(({ value }) => !/^(Location|Demographic)\./.test(value));
