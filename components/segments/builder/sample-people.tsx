"use client";

import { Anchor, Text, Title } from "@mantine/core";
import Link from "next/link";
import { personPath } from "../../people/person-path";
import type { RouterOutputs } from "../../trpc";
import { useBuilder } from "./builder-context";
import classes from "./sample-people.module.css";

type Sample = RouterOutputs["segments"]["sample"];

/** Five who are in it, and five who are not by one condition alone. */
export function SamplePeople({ sample: { matching, nearly } }: { sample: Sample }) {
  return (
    <>
      <Title order={3} fz="sm" mb="xs">
        {matching.length === 0 ? "Nobody matches" : "Some who match"}
      </Title>
      <PeopleList
        label="Some who match"
        people={matching.map((person) => ({ ...person, note: person.name ?? "" }))}
      />
      {nearly.length > 0 && (
        <>
          <Title order={3} fz="sm" mt="md" mb="xs">
            Some who nearly do
          </Title>
          <PeopleList
            label="Some who nearly do"
            people={nearly.map((person) => ({ ...person, note: sentence(person.missing) }))}
          />
        </>
      )}
    </>
  );
}

interface Listed {
  id: string;
  address: string;
  note: string;
}

function PeopleList({ label, people }: { label: string; people: Listed[] }) {
  const { projectId } = useBuilder();
  return (
    <ul className={classes.list} aria-label={label}>
      {people.map(({ id, address, note }) => (
        <li key={id}>
          <Anchor component={Link} href={personPath(projectId, id)} fz="sm" truncate>
            {address || id}
          </Anchor>
          <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {note}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function sentence(facts: string[]): string {
  const text = facts.join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
