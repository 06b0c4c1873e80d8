import type { Icon } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Condition, ConditionKind, ConditionOf } from "@/domain/segments/criteria";
import type { Vocabulary } from "../builder/builder-context";

export interface BodyProps<K extends ConditionKind> {
  condition: ConditionOf<K>;
  /** `hand` names the field that is typed in, so that its changes are undone together. */
  onChange: (next: Condition, hand?: string) => void;
}

/** A condition that can be chosen. */
export interface Choice {
  group: string;
  label: string;
  hint?: string;
  make: () => Condition;
}

/** How a kind of condition is chosen, named and filled in. */
export interface Face<K extends ConditionKind> {
  Icon: Icon;
  /** The name of one such condition, for screen readers too. */
  label: (condition: ConditionOf<K>, vocabulary: Vocabulary) => string;
  Body: ComponentType<BodyProps<K>>;
  choices: (vocabulary: Vocabulary, search: string) => Choice[];
}
