"use client";

import { Anchor, Text, Timeline } from "@mantine/core";
import { IconTimeline } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changeFacts, changeInWords } from "@/domain/events/change-facts";
import { changeEventTypes, eventInWords } from "@/domain/events/event-words";
import { importPath } from "../imports/imports-view";
import { type RouterOutputs, useTRPC } from "../trpc";
import { EmptyState } from "../ui/empty-state";
import { QueryBoundary } from "../ui/query-boundary";
import { RelativeTime } from "../ui/relative-time";

type Row = RouterOutputs["people"]["events"]["rows"][number];

export function PersonEvents({ projectId, id }: { projectId: string; id: string }) {
  const query = useQuery(useTRPC().people.events.queryOptions({ projectId, id }));
  return (
    <QueryBoundary query={query} errorTitle="The timeline could not be loaded">
      {({ rows, more }) =>
        rows.length > 0 ? (
          <>
            <Timeline bulletSize={12} lineWidth={2}>
              {rows.map((event) => (
                <Timeline.Item key={event.id} title={eventInWords(event.type)}>
                  <Text fz="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                    <RelativeTime at={event.occurredAt} />
                    <About event={event} projectId={projectId} />
                  </Text>
                </Timeline.Item>
              ))}
            </Timeline>
            {more && (
              <Text c="dimmed" fz="sm" mt="sm">
                These are the latest {rows.length}; there are older ones.
              </Text>
            )}
          </>
        ) : (
          <EmptyState icon={IconTimeline} title="Nothing in the last 90 days">
            What this person does and what is sent to them stands here, the latest first.
          </EmptyState>
        )
      }
    </QueryBoundary>
  );
}

const MOST_FACTS = 8;

/** What was changed from what to what, or what an event was about. */
function About({ event, projectId }: { event: Row; projectId: string }) {
  const { type, campaignName, attributes } = event;
  if (!changeEventTypes.includes(type))
    return [campaignName, attributes.url ?? attributes.link].filter(Boolean).map((part) => ` · ${part}`);
  const facts = changeFacts(event);
  return (
    <>
      <CausedBy projectId={projectId} kind={attributes.source} id={attributes["source:id"]} />
      {facts.slice(0, MOST_FACTS).map((fact) => (
        <Text key={fact.name} component="span" display="block" fz="sm" c="var(--mantine-color-text)">
          {changeInWords(fact)}
        </Text>
      ))}
      {facts.length > MOST_FACTS && ` and ${facts.length - MOST_FACTS} more`}
    </>
  );
}

const causes: Record<string, string> = { console: "by hand", api: "by the API", visitor: "by themselves" };

interface CausedByProps {
  projectId: string;
  kind: string | undefined;
  id: string | undefined;
}

function CausedBy({ projectId, kind = "", id }: CausedByProps) {
  if (kind !== "import") return causes[kind] ? ` · ${causes[kind]}` : null;
  return (
    <>
      {" · by "}
      {id ? (
        <Anchor component={Link} href={importPath(projectId, id)} inherit>
          an import
        </Anchor>
      ) : (
        "an import"
      )}
    </>
  );
}
