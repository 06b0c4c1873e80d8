"use client";

import { Grid, Stack, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { PageBoundary } from "../shell/page-boundary";
import { useTRPC } from "../trpc";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { useUrlState } from "../ui/use-url-state";
import { ConsentDot } from "./consent-dot";
import { ExportPerson } from "./export-person";
import type { Person } from "./person";
import { PersonActions } from "./person-actions";
import { PersonEvents } from "./person-events";
import { PersonFacts } from "./person-facts";
import { PersonMessages } from "./person-messages";
import { PersonSegments } from "./person-segments";
import { WhyNot } from "./why-not";

const defaults = { tab: "messages" };

const breadcrumbsIn = (projectId: string) => [{ label: "People", href: `/projects/${projectId}/people` }];

interface Props {
  projectId: string;
  id: string;
  mayWrite: boolean;
  mayExport: boolean;
}

/** A person: what is known of them, whether they can be written to and why not, what they got and what they did. */
export function PersonPage({ projectId, id, ...may }: Props) {
  const query = useQuery(useTRPC().people.get.queryOptions({ projectId, id }));
  return (
    <PageBoundary
      query={query}
      title="Person"
      breadcrumbs={breadcrumbsIn(projectId)}
      errorTitle="This person could not be loaded"
    >
      {(person) => <Profile person={person} {...may} />}
    </PageBoundary>
  );
}

type ProfileProps = Pick<Props, "mayWrite" | "mayExport"> & { person: Person };

function Profile({ person, mayWrite, mayExport }: ProfileProps) {
  const [view, setView] = useUrlState(defaults);
  const { projectId, address, id, createdAt } = person;
  return (
    <>
      <PageHeader
        title={address || id}
        status={<ConsentDot {...person} yes="Can be written to" />}
        breadcrumbs={breadcrumbsIn(projectId)}
        description={
          <>
            Added <RelativeTime at={createdAt} />
          </>
        }
        actions={
          <>
            {mayExport && <ExportPerson person={person} />}
            {mayWrite && <PersonActions person={person} />}
          </>
        }
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <WhyNot person={person} />
            <PersonFacts person={person} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Tabs value={view.tab} onChange={(tab) => setView({ tab: tab ?? defaults.tab })}>
            <Tabs.List mb="sm">
              <Tabs.Tab value="messages">Messages</Tabs.Tab>
              <Tabs.Tab value="events">Timeline</Tabs.Tab>
              <Tabs.Tab value="segments">Segments</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="messages">
              <PersonMessages projectId={projectId} id={id} />
            </Tabs.Panel>
            <Tabs.Panel value="events">
              <PersonEvents projectId={projectId} id={id} />
            </Tabs.Panel>
            <Tabs.Panel value="segments">
              {view.tab === "segments" && <PersonSegments projectId={projectId} id={id} />}
            </Tabs.Panel>
          </Tabs>
        </Grid.Col>
      </Grid>
    </>
  );
}
