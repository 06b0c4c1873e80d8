"use client";

import { Card, Group, SegmentedControl, Skeleton, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { MailFrame, TextFrame } from "../templates/mail-frame";
import { type RouterOutputs, useTRPC } from "../trpc";
import { CopyLink } from "../ui/copy-link";
import { PageHeader } from "../ui/page-header";
import { QueryBoundary } from "../ui/query-boundary";
import { RelativeTime } from "../ui/relative-time";
import { useUrlState } from "../ui/use-url-state";

type Message = RouterOutputs["outbox"]["get"];

const breadcrumbs = [{ label: "Outbox", href: "/outbox" }];
const shown = { view: "desktop" };
const views = [
  { value: "desktop", label: "Desktop" },
  { value: "phone", label: "Phone" },
  { value: "text", label: "Text" },
  { value: "headers", label: "Headers" },
];

export function OutboxMessage({ messageKey }: { messageKey: string }) {
  const query = useQuery(useTRPC().outbox.get.queryOptions({ key: messageKey }));
  return (
    <QueryBoundary query={query} errorTitle="The message cannot be shown" skeleton={<Skeleton h={600} />}>
      {(message) => <Mail message={message} />}
    </QueryBoundary>
  );
}

function Mail({ message }: { message: Message }) {
  const [{ view }, setView] = useUrlState(shown);
  return (
    <>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={message.subject || "(no subject)"}
        description="Looking at it here is not counted as an open. Its links work as they do for the reader: following one is counted as a click."
        actions={<CopyLink label="link to this message" />}
      />
      <Card component="section" p={0} aria-label="The mail">
        <Group justify="space-between" align="flex-start" gap="sm" p="md">
          <Envelope message={message} />
          <SegmentedControl
            size="xs"
            data={views}
            value={view}
            onChange={(next) => setView({ view: next })}
            aria-label="Show the mail as"
          />
        </Group>
        <Shown message={message} view={view} />
      </Card>
    </>
  );
}

function Envelope({ message }: { message: Message }) {
  const lines: [string, ReactNode][] = [
    ["From", message.fromAddress],
    ["To", message.toAddress],
    ["Project", message.projectName],
    ["Delivered", <RelativeTime key="at" at={message.deliveredAt} />],
  ];
  return (
    <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 12px" }}>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <Text component="dt" fz="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" fz="sm" m={0} style={{ overflowWrap: "anywhere" }}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}

function Shown({ message, view }: { message: Message; view: string }) {
  if (view === "headers") return <Headers headers={message.headers} />;
  if (view === "text") return <TextFrame text={message.text || "This mail has no text part."} />;
  if (message.html === "") return <TextFrame text={message.text} />;
  return (
    <MailFrame
      title="The mail as it looks"
      html={message.html}
      width={view === "phone" ? "phone" : "desktop"}
      height={640}
      liveLinks
    />
  );
}

function Headers({ headers }: { headers: Message["headers"] }) {
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table aria-label="Headers" verticalSpacing="xs">
        <Table.Tbody>
          {Object.entries(headers).map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={200} style={{ verticalAlign: "top" }}>
                {name}
              </Table.Th>
              <Table.Td className="mono" style={{ overflowWrap: "anywhere" }}>
                {value}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
