"use client";

import { Tabs } from "@mantine/core";
import { PageHeader } from "../ui/page-header";
import { useUrlState } from "../ui/use-url-state";
import { DroppedTab } from "./dropped-tab";
import { eventsView } from "./events-view";
import { LatestTab } from "./latest-tab";
import { WhyTab } from "./why-tab";

/** What came in, what was not taken, and why an event sent nothing. */
export function EventsPage({ projectId }: { projectId: string }) {
  const [view, setView] = useUrlState(eventsView);
  return (
    <>
      <PageHeader
        title="Events"
        description="What applications send, and what Waymark notes itself: changes of people, and what becomes of their messages."
      />
      <Tabs
        value={view.tab}
        onChange={(tab) => setView({ ...eventsView, tab: tab ?? eventsView.tab })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="events">Latest</Tabs.Tab>
          <Tabs.Tab value="log">Ingestion log</Tabs.Tab>
          <Tabs.Tab value="why">Why did it not fire?</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="events">
          <LatestTab projectId={projectId} />
        </Tabs.Panel>
        <Tabs.Panel value="log">
          <DroppedTab projectId={projectId} />
        </Tabs.Panel>
        <Tabs.Panel value="why">
          <WhyTab projectId={projectId} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
