"use client";

import { Skeleton, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PageBoundary } from "../shell/page-boundary";
import { useTRPC } from "../trpc";
import { useUrlState } from "../ui/use-url-state";
import { CriteriaTab } from "./criteria-tab";
import { ListTab } from "./list-tab";
import { MembersTab } from "./members-tab";
import type { Segment } from "./segment";
import { SegmentHead } from "./segment-head";
import { segmentsPath } from "./segments-view";
import { UsesTab } from "./uses-tab";
import { VersionsTab } from "./versions-tab";

const defaults = { tab: "criteria", page: 1 };

interface Props {
  projectId: string;
  segmentId: string;
  mayWrite: boolean;
  mayExport: boolean;
  mayAddBucket: boolean;
  mayCampaign: boolean;
}

export function SegmentPage({ projectId, segmentId, ...may }: Props) {
  const query = useQuery(useTRPC().segments.get.queryOptions({ projectId, id: segmentId }));
  return (
    <PageBoundary
      query={query}
      title="Segment"
      breadcrumbs={[{ label: "Segments", href: segmentsPath(projectId) }]}
      skeleton={<Skeleton h={560} />}
      errorTitle="The segment could not be loaded"
    >
      {(segment) => <OpenSegment segment={segment} {...may} />}
    </PageBoundary>
  );
}

interface OpenProps {
  segment: Segment;
  mayWrite: boolean;
  mayExport: boolean;
  mayAddBucket: boolean;
  mayCampaign: boolean;
}

function OpenSegment({ segment, ...may }: OpenProps) {
  const { mayWrite } = may;
  const [view, setView] = useUrlState(defaults);
  const isDynamic = segment.kind === "dynamic";
  const tabs = [
    isDynamic ? { value: "criteria", label: "Criteria" } : { value: "list", label: "List" },
    { value: "people", label: "People" },
    ...(isDynamic ? [{ value: "versions", label: "Versions" }] : []),
    { value: "uses", label: "Used by" },
  ];
  const tab = tabs.find(({ value }) => value === view.tab)?.value ?? tabs[0]?.value ?? "people";
  const [isCriteriaOpened, setCriteriaOpened] = useState(false);
  if (tab === "criteria" && !isCriteriaOpened) setCriteriaOpened(true);
  return (
    <>
      <SegmentHead segment={segment} {...may} />
      {/* not as an Activity, whose effects end when it is hidden: what is changed in the criteria would be left unasked */}
      <Tabs
        value={tab}
        onChange={(value) => setView({ tab: value ?? defaults.tab, page: 1 })}
        keepMounted
        keepMountedMode="display-none"
      >
        <Tabs.List mb="md">
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {isDynamic && (
          <Tabs.Panel value="criteria">
            {isCriteriaOpened && <CriteriaTab key={segment.id} segment={segment} mayWrite={mayWrite} />}
          </Tabs.Panel>
        )}
        {!isDynamic && (
          <Tabs.Panel value="list">{tab === "list" && <ListTab segment={segment} />}</Tabs.Panel>
        )}
        <Tabs.Panel value="people">
          {tab === "people" && (
            <MembersTab segment={segment} page={view.page} onPage={(page) => setView({ page })} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          {tab === "versions" && (
            <VersionsTab
              segment={segment}
              mayWrite={mayWrite}
              page={view.page}
              onPage={(page) => setView({ page })}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="uses">{tab === "uses" && <UsesTab segment={segment} />}</Tabs.Panel>
      </Tabs>
    </>
  );
}
