"use client";

import { Text } from "@mantine/core";
import { IconTag } from "@tabler/icons-react";
import { firstOperator, withOperator } from "@/domain/segments/operators";
import { type FieldName, fieldNames, type Subject, valueTypeOf } from "@/domain/segments/subjects";
import { fieldWords } from "@/domain/segments/words/subject-words";
import type { Vocabulary } from "../builder/builder-context";
import type { BodyProps, Choice, Face } from "./face";
import { TestFields } from "./test-fields";

export const value: Face<"value"> = {
  Icon: IconTag,
  label: ({ subject }) => labelOf(subject),
  Body: ValueBody,
  choices,
};

const kinds = {
  attribute: { heading: "Attributes", word: "attribute" },
  userAttribute: { heading: "User attributes", word: "user attribute" },
  metric: { heading: "Metrics", word: "metric" },
} as const;

function ValueBody({ condition: { subject, test }, onChange }: BodyProps<"value">) {
  return (
    <>
      <Text component="span" fw={500} style={{ overflowWrap: "anywhere" }}>
        {labelOf(subject)}
        {subject.of !== "field" && (
          <Text component="span" c="dimmed" fz="xs" fw={400}>
            {" "}
            {kinds[subject.of].word}
          </Text>
        )}
      </Text>
      <TestFields
        label={labelOf(subject)}
        type={valueTypeOf(subject)}
        of={{ subject }}
        test={test}
        onChange={(next, hand) => onChange({ kind: "value", subject, test: next }, hand)}
      />
    </>
  );
}

/** Marketers ask for these first. */
const common: FieldName[] = ["Location.Country", "Location.City", "ChannelType", "Demographic.Platform"];
const named = ["userAttribute", "attribute", "metric"] as const;

function choices({ names }: Vocabulary, search: string): Choice[] {
  const rest = fieldNames.filter((name) => !common.includes(name));
  const known = named.flatMap((of) =>
    names.filter((each) => each.of === of).map(({ name }) => choiceOf({ of, name }, kinds[of].heading)),
  );
  const canBeNew = search !== "" && search.length <= 50 && !names.some(({ name }) => name === search);
  const unseen = named.map((of) =>
    choiceOf(
      { of, name: search },
      "Not seen yet",
      `${kinds[of].word === "attribute" ? "An" : "A"} ${kinds[of].word} of this name`,
    ),
  );
  return [
    ...common.map((name) => choiceOf({ of: "field", name }, "Profile")),
    ...known,
    ...rest.map((name) => choiceOf({ of: "field", name }, "More of the profile")),
    ...(canBeNew ? unseen : []),
  ];
}

const choiceOf = (subject: Subject, group: string, hint?: string): Choice => ({
  group,
  label: labelOf(subject),
  hint,
  make: () => ({ kind: "value", subject, test: withOperator(firstOperator[valueTypeOf(subject)]) }),
});

/** A field's words begin a line here. */
function labelOf(subject: Subject): string {
  if (subject.of !== "field") return subject.name;
  const words = fieldWords[subject.name];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
