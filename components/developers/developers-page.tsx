"use client";

import { Anchor, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { snippetsFor } from "@/domain/developers/snippets";
import { SettingsCard } from "../settings/settings-card";
import { projectPath } from "../shell/navigation";
import { useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { QueryBoundary } from "../ui/query-boundary";
import { LastEvent } from "./last-event";
import { Snippets } from "./snippets";

interface Props {
  projectId: string;
  mayMakeKeys: boolean;
}

const EVERY_MS = 5_000; // whoever runs a snippet looks here right after

/** All that a first call needs, and whether it came. */
export function DevelopersPage({ projectId, mayMakeKeys }: Props) {
  const query = useQuery(
    useTRPC().developers.facts.queryOptions({ projectId }, { refetchInterval: EVERY_MS }),
  );
  return (
    <QueryBoundary query={query} errorTitle="What developers need could not be loaded">
      {({ endpoint, lastEvent }) => (
        <>
          <SettingsCard
            title="Where to call"
            description="Waymark answers Amazon Pinpoint's API. An application that spoke to Pinpoint changes the endpoint of its SDK, and its keys."
          >
            <Facts projectId={projectId} endpoint={endpoint} mayMakeKeys={mayMakeKeys} />
          </SettingsCard>
          <SettingsCard
            title="A first event"
            description="It makes an endpoint named “first-endpoint” and tells that a cart was left."
          >
            <Snippets snippets={snippetsFor({ projectId, endpoint })} />
          </SettingsCard>
          <SettingsCard title="Last event seen">
            <LastEvent projectId={projectId} event={lastEvent} />
          </SettingsCard>
        </>
      )}
    </QueryBoundary>
  );
}

function Facts({ projectId, endpoint, mayMakeKeys }: Props & { endpoint: string }) {
  return (
    <Table variant="vertical" layout="fixed" aria-label="Where to call">
      <Table.Tbody>
        <Table.Tr>
          <Table.Th w={120}>Endpoint</Table.Th>
          <Table.Td>
            <CopyText value={endpoint} label="endpoint" />
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Project ID</Table.Th>
          <Table.Td>
            <CopyText value={projectId} label="project ID" />
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Region</Table.Th>
          <Table.Td>Any: it is part of the signature and means nothing here</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Keys</Table.Th>
          <Table.Td>
            {mayMakeKeys ? (
              <Anchor component={Link} fz="sm" href={projectPath(projectId, "/settings/keys")}>
                Create an API key
              </Anchor>
            ) : (
              <Text span>Ask an admin of this project for an API key</Text>
            )}
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Operations</Table.Th>
          <Table.Td>
            <Anchor href="/v1/openapi.json" target="_blank" fz="sm">
              OpenAPI document
            </Anchor>
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
