import type { Condition, ConditionKind } from "@/domain/segments/criteria";
import type { Vocabulary } from "../builder/builder-context";
import { activity } from "./activity";
import { event } from "./event";
import type { Choice, Face } from "./face";
import { near } from "./near";
import { segment } from "./segment";
import { value } from "./value";

/** Complete, or it does not compile. */
const faces: { [K in ConditionKind]: Face<K> } = { value, activity, event, near, segment };

/** The face of a condition's kind, to be used with that condition. */
export function faceOf<K extends ConditionKind>({ kind }: { kind: K }): Face<K> {
  return faces[kind];
}

export const labelOf = (condition: Condition, vocabulary: Vocabulary): string =>
  (faces[condition.kind] as Face<ConditionKind>).label(condition as never, vocabulary); // its own kind's face

/** Groups in the order in which they are looked for; those not named stand between. */
const last = ["More of the profile", "Not seen yet"];

/** Every condition there is to choose from, in groups. */
export function choicesFor(vocabulary: Vocabulary, search: string): Choice[] {
  const words = search.trim().toLowerCase();
  return Object.values(faces)
    .flatMap(({ choices }) => choices(vocabulary, search.trim()))
    .filter(({ label, hint = "", group }) => `${label} ${hint} ${group}`.toLowerCase().includes(words))
    .sort((one, other) => last.indexOf(one.group) - last.indexOf(other.group));
}
