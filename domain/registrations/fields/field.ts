/** What a person fills in, as data: form, checks and API all read these. */
export type Outcome = "REQUIRED" | "OPTIONAL" | "DISALLOWED";

export interface Condition {
  field: string;
  is: "EQUALS" | "NOT_EQUALS" | "IN" | "NOT_IN" | "HAS_VALUE" | "NO_VALUE";
  /** As they stand in a draft; yes and no are "true" and "false". */
  values?: readonly string[];
}

/** The first rule whose conditions all hold decides. */
export interface Requirement {
  rules: readonly { all: readonly Condition[]; outcome: Outcome }[];
  otherwise: Outcome;
}

interface Base {
  label: string;
  help: string;
  example?: string;
  required: Outcome | Requirement;
}

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
}

export interface TextField extends Base {
  type: "text" | "long_text";
  least?: number;
  most: number;
  /** A regular expression for the whole text, and what to say where it does not fit. */
  pattern?: { source: string; message: string };
  initial?: string;
  /** Kept encrypted, shown by its last four characters. */
  isSecret?: true;
}

export interface TextsField extends Base {
  type: "texts";
  fewest: number;
  mostTexts: number;
  least: number;
  most: number;
}

export interface ChoiceField<Id extends string = string> extends Base {
  type: "choice";
  options: readonly Option<Id>[];
  initial?: NoInfer<Id>;
}

export interface ChoicesField<Id extends string = string> extends Base {
  type: "choices";
  options: readonly Option<Id>[];
  mostChoices: number;
  initial?: readonly NoInfer<Id>[];
}

export interface YesNoField extends Base {
  type: "yes_no";
  /** The only answer with which it can be submitted. */
  mustBe?: boolean;
  initial?: boolean;
}

export interface NumberField extends Base {
  type: "number";
  least: number;
  most: number;
  initial?: number;
}

/** Names of files that were uploaded: PNG, JPEG or PDF. */
export interface FilesField extends Base {
  type: "files";
  mostFiles: number;
}

export type Field =
  | TextField
  | TextsField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | NumberField
  | FilesField;
export type Fields = Readonly<Record<string, Field>>;

/** "" and null: not answered yet. */
export type ValueOf<F> = F extends { type: "choice"; options: readonly Option<infer Id>[] }
  ? Id | ""
  : F extends { type: "choices"; options: readonly Option<infer Id>[] }
    ? Id[]
    : F extends { type: "texts" | "files" }
      ? string[]
      : F extends { type: "yes_no" }
        ? boolean | null
        : F extends { type: "number" }
          ? number | null
          : string;

export type ValuesOf<F extends Fields> = { -readonly [Name in keyof F]: ValueOf<F[Name]> };
export type Value = ValueOf<Field>;
export type Values = Readonly<Record<string, Value>>;

/** Options in the order in which their words are written down. */
export function optionsOf<Id extends string>(words: Readonly<Record<Id, string>>): readonly Option<Id>[] {
  return (Object.entries(words) as [Id, string][]).map(([id, label]) => ({ id, label })); // its own keys
}

export function isAnswered(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}
