"use client";

import { Card, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { restShare } from "@/domain/campaigns/share-problems";
import { treatmentName } from "@/domain/campaigns/treatment";
import { scheduleInWords } from "@/domain/schedules/schedule-words";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { QueryBoundary } from "../../ui/query-boundary";

type Campaign = RouterOutputs["campaigns"]["get"];
type Definition = RouterOutputs["campaigns"]["version"]["definition"];

interface Props {
  campaign: Campaign;
  version: number;
}

/** What one version says, in words. */
export function VersionDetail({ campaign, version }: Props) {
  const { projectId, id } = campaign;
  const query = useQuery(useTRPC().campaigns.version.queryOptions({ projectId, id, version }));
  return (
    <Card component="section" aria-labelledby="version" mt="lg">
      <Title order={2} id="version" mb="sm">
        Version {version}
      </Title>
      <QueryBoundary query={query} errorTitle="The version could not be loaded">
        {({ definition }) => (
          <dl style={{ margin: 0 }}>
            {linesOf(definition, campaign).map(([term, says]) => (
              <div key={term} style={{ marginBottom: 10 }}>
                <Text component="dt" fz="sm" c="dimmed">
                  {term}
                </Text>
                <Text component="dd" m={0} style={{ overflowWrap: "anywhere" }}>
                  {says}
                </Text>
              </div>
            ))}
          </dl>
        )}
      </QueryBoundary>
    </Card>
  );
}

function linesOf(definition: Definition, { segment, templateNames }: Campaign): [string, string][] {
  const { name, audience, holdout, treatments, schedule, tags } = definition;
  const whom =
    audience.kind === "everyone"
      ? "Everyone"
      : segment?.id === audience.segmentId
        ? `“${segment.name}”`
        : "Another segment";
  const tagged = Object.entries(tags).map(([key, value]) => `${key}: ${value}`);
  return [
    ["Name", name],
    ["Audience", holdout > 0 ? `${whom}, ${holdout} % held out` : whom],
    ["Schedule", scheduleInWords(schedule)],
    ...treatments.map((own, nth): [string, string] => {
      const share = nth === 0 ? restShare(holdout, treatments) : own.share;
      const template = own.templateId ? (templateNames[own.templateId] ?? "another template") : "no template";
      const rule = own.templateVersion ? `version ${own.templateVersion}` : "its active version";
      const when = own.schedule ? `; ${scheduleInWords(own.schedule)}` : "";
      return [treatmentName(own.name, nth), `${share} %: “${template}”, ${rule}${when}`];
    }),
    ...(tagged.length > 0 ? [["Tags", tagged.join(", ")] as [string, string]] : []),
  ];
}
