"use client";

import { Card, Group, Text, Title } from "@mantine/core";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";
import { RecordList } from "./record-list";
import { type Sender, stateWords } from "./sender";
import { SenderActions } from "./sender-actions";
import { SigningSwitch } from "./signing-switch";

interface Props {
  projectId: string;
  sender: Sender;
  mayChange: boolean;
}

export function SenderCard({ projectId, sender, mayChange }: Props) {
  const { name, kind, state, records } = sender;
  const { word, tone } = stateWords[state];
  return (
    <Card component="section" aria-label={name} mb="md" bg="var(--surface)">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: "1 1 320px", minWidth: 0 }}>
          <Group gap="sm">
            <Title order={3} fz="md" style={{ overflowWrap: "anywhere" }}>
              {name}
            </Title>
            <StatusDot tone={tone}>{word}</StatusDot>
          </Group>
          <Text fz="sm" c="dimmed" mt={4}>
            <Standing sender={sender} />
          </Text>
        </div>
        {mayChange && <SenderActions projectId={projectId} sender={sender} />}
      </Group>
      {kind === "domain" && (
        <>
          <RecordList domain={name} records={records} />
          <SigningSwitch sender={sender} mayChange={mayChange} />
        </>
      )}
    </Card>
  );
}

function Standing({
  sender: { kind, state, askedAt, checkedAt, verifiedAt, missingSince },
}: {
  sender: Sender;
}) {
  if (state === "verified" && missingSince)
    return <>Its DKIM record is gone. Put it back within three days, or the domain is no longer verified.</>;
  if (state === "verified") return <>Verified {verifiedAt && <RelativeTime at={verifiedAt} />}.</>;
  if (kind === "address")
    return state === "pending" ? (
      <>
        A link was mailed <RelativeTime at={askedAt} />. It holds for 24 hours.
      </>
    ) : (
      <>Nobody followed the link within 24 hours. Send another one.</>
    );
  return state === "pending" ? (
    <>
      Add these records to the domain's DNS. They are looked for every quarter of an hour, for three days
      {checkedAt && (
        <>
          , the last time <RelativeTime at={checkedAt} />
        </>
      )}
      .
    </>
  ) : (
    <>The DKIM record did not appear within three days. Add it, then check again.</>
  );
}
