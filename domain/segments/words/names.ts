import { quote } from "./quote";

/** The names of segments by their ids. */
export type Names = ReadonlyMap<string, string>;

/** A name that no other segment has, or else the id. */
export function segmentInWords(id: string, names: Names): string {
  const name = names.get(id);
  return name !== undefined && idsNamed(name, names).length === 1 ? quote(name) : `segment id ${quote(id)}`;
}

export function idsNamed(name: string, names: Names): string[] {
  return [...names].filter(([, other]) => other === name).map(([id]) => id);
}
