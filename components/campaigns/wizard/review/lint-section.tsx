"use client";

import { Anchor, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc";
import { ErrorBox } from "../../../ui/error-box";
import { grouped } from "../../../ui/figures";
import { Section } from "../section";
import type { OnStep } from "../steps";
import { FineNote, LintNote } from "./lint-note";

type Lint = RouterOutputs["forecasts"]["lint"][number];
type Value = Lint["values"][number];

interface Props {
  projectId: string;
  id: string;
  onStep: OnStep;
}

/** Who would see a blank, and what of the mails is worth a word: looked at over those who would get them. */
export function LintSection({ projectId, id, onStep }: Props) {
  const lint = useQuery(useTRPC().forecasts.lint.queryOptions({ projectId, id }));
  return (
    <Section title="What the mail says">
      {lint.isPending && (
        <Skeleton h={64} aria-label="The mail is being held against everybody who gets it" />
      )}
      {lint.error && <ErrorBox error={lint.error} onRetry={() => void lint.refetch()} />}
      {lint.data?.length === 0 && (
        <Text fz="sm" c="dimmed">
          There is no mail to look at yet.
        </Text>
      )}
      <Stack gap="lg">
        {lint.data?.map((one) => (
          <TreatmentNotes
            key={one.nth}
            lint={one}
            named={lint.data.length > 1}
            onMessage={() => onStep("message", one.nth)}
          />
        ))}
      </Stack>
    </Section>
  );
}

function TreatmentNotes({ lint, named, onMessage }: { lint: Lint; named: boolean; onMessage: () => void }) {
  const { name, people, rendered, values, failed, findings } = lint;
  const isFine = values.length === 0 && failed === null && findings.length === 0;
  return (
    <div>
      {named && (
        <Title order={3}>
          {name}, to {grouped(people)} {people === 1 ? "person" : "people"}
        </Title>
      )}
      {isFine && (
        <FineNote>
          Everybody has a value for all that the mail asks for, and nothing else stands out.
        </FineNote>
      )}
      {failed && (
        <LintNote
          level="warning"
          message={`For ${lookedAt(failed.people, rendered, people)} the mail cannot be written: ${failed.detail}.`}
          fix="They are skipped."
          named={failed.named}
          more={failed.people - failed.named.length}
        />
      )}
      {values.map((value) => (
        <LintNote
          key={value.variable}
          level="warning"
          message={`${ofHowMany(value, lint)} no value for ${value.variable}.`}
          fix={consequences[value.consequence]}
          named={value.named}
          more={value.people - value.named.length}
        />
      ))}
      {findings.map(({ level, message, fix }) => (
        <LintNote key={message} level={level} message={message} fix={fix} />
      ))}
      {!isFine && (
        <Text fz="sm" mt="xs" c="dimmed">
          {sampleSentence(lint)}
          <Anchor component="button" type="button" fz="sm" onClick={onMessage}>
            Go to the message
          </Anchor>
        </Text>
      )}
    </div>
  );
}

const consequences: Record<Value["consequence"], string> = {
  blank: "Their mail has a blank there: give the variable a default, or write {{#if}} around it.",
  skipped: "They get no mail: give the variable a default, or let it stay blank.",
};

function ofHowMany({ people: lacking, counted }: Value, { people, rendered }: Lint): string {
  const verb = lacking === 1 ? "person has" : "people have";
  const whole = counted === "all" ? grouped(people) : `${grouped(rendered)} looked at`;
  return `${grouped(lacking)} of ${whole} ${verb}`;
}

const lookedAt = (some: number, rendered: number, people: number) =>
  `${grouped(some)} of ${grouped(rendered)}${rendered < people ? " looked at" : ""}`;

function sampleSentence({ rendered, people }: Lint): string {
  if (rendered === 0 || rendered === people) return "";
  return `What helpers and loops write was looked at for ${grouped(rendered)} of ${grouped(people)} people, chosen by chance. `;
}
