"use client";

import { Code, Group, Text } from "@mantine/core";
import type { RecordFinding } from "@/domain/identities/records";
import { CopyText } from "../ui/copy-text";
import { StatusDot } from "../ui/status-dot";
import classes from "./record-list.module.css";
import { findingWords, recordWords } from "./sender";

interface Props {
  domain: string;
  records: RecordFinding[];
}

/** The records a domain needs, each to be copied, and how it stands. */
export function RecordList({ domain, records }: Props) {
  return (
    <ul className={classes.records} aria-label={`DNS records of ${domain}`}>
      {records.map((finding) => (
        <li key={finding.record} className={classes.record}>
          <Finding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding: { record, name, value, state, message } }: { finding: RecordFinding }) {
  const { title, why } = recordWords[record];
  const { word, tone } = findingWords[state];
  return (
    <>
      <Group gap="sm" mb={4}>
        <Text fw={500}>{title}</Text>
        <StatusDot tone={tone}>{word}</StatusDot>
      </Group>
      <Text fz="sm" c="dimmed" mb={8}>
        {why} {message}
      </Text>
      <dl className={classes.parts}>
        <dt>Type</dt>
        <dd>
          <Code>TXT</Code>
        </dd>
        <dt>Name</dt>
        <dd>
          <CopyText value={name} label={`name of the ${title} record`} whole />
        </dd>
        <dt>Value</dt>
        <dd>
          <CopyText value={value} label={`value of the ${title} record`} whole />
        </dd>
      </dl>
    </>
  );
}
