"use client";

import { Anchor, Card, Table, Text, Title } from "@mantine/core";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { channelWords } from "@/domain/messaging/channel-words";
import { CopyText } from "../ui/copy-text";
import { RelativeTime } from "../ui/relative-time";
import { ConsentDot } from "./consent-dot";
import type { Person } from "./person";
import { personPath } from "./person-path";

type Fact = [name: string, value: ReactNode];
type Facts = Fact[];

export function PersonFacts({ person }: { person: Person }) {
  const { id, userId, channel, updatedAt, cohortId } = person;
  const user: Facts = userId ? [["User id", <CopyText key="user" value={userId} label="user id" />]] : [];
  const endpoint: Facts = [
    ["Channel", channelWords[channel]],
    ["Endpoint id", <CopyText key="id" value={id} label="endpoint id" />],
    ...user,
    ["Cohort", cohortId],
    ["Changed", <RelativeTime key="changed" at={updatedAt} />],
  ];
  const attributes = [
    ...listed(person.userAttributes),
    ...listed(person.attributes),
    ...plain(person.metrics),
  ];
  return (
    <>
      <FactCard title="Endpoint" facts={endpoint} none="" />
      <FactCard
        title="Attributes"
        facts={attributes}
        none="Nothing is known of this person beyond the address."
      />
      <FactCard
        title="Place and device"
        facts={[...plain(person.location), ...plain(person.demographic)]}
        none=""
      />
      <Others person={person} />
    </>
  );
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => one.localeCompare(other, "en");
const listed = (values: Record<string, string[]>): Facts =>
  Object.entries(values)
    .sort(byName)
    .map(([name, list]) => [name, list.join(", ")]);
const plain = (values: Record<string, string | number>): Facts => Object.entries(values).sort(byName);

function FactCard({ title, facts, none }: { title: string; facts: Facts; none: string }) {
  const id = useId();
  if (facts.length === 0 && none === "") return null;
  return (
    <Card component="section" aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {facts.length === 0 && <Text c="dimmed">{none}</Text>}
      {facts.length > 0 && (
        <Table variant="vertical" layout="fixed" aria-labelledby={id}>
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w="40%" fw={400} c="dimmed" bg="transparent" px={0} style={wrap}>
                  {name}
                </Table.Th>
                <Table.Td px={0} style={wrap}>
                  {value}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

const wrap = { overflowWrap: "anywhere" } as const;

function Others({ person: { projectId, others } }: { person: Person }) {
  const id = useId();
  if (others.length === 0) return null;
  return (
    <Card component="section" aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        Other endpoints of this user
      </Title>
      <Table aria-labelledby={id}>
        <Table.Tbody>
          {others.map((other) => (
            <Table.Tr key={other.id}>
              <Table.Td px={0} style={wrap}>
                <Anchor component={Link} href={personPath(projectId, other.id)}>
                  {other.address || other.id}
                </Anchor>
              </Table.Td>
              <Table.Td>{channelWords[other.channel]}</Table.Td>
              <Table.Td>
                <ConsentDot {...other} yes="Can be written to" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
