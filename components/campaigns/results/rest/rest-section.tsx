"use client";

import { Card, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { treatmentName } from "@/domain/campaigns/treatment";
import { ruleInWords } from "@/domain/campaigns/winner-words";
import { type RouterOutputs, useTRPC } from "../../../trpc";
import { people } from "../../../ui/figures";
import { QueryBoundary } from "../../../ui/query-boundary";
import { SETTLED_MS } from "../run-view";
import { SendWinner } from "./send-winner";

type Standing = NonNullable<RouterOutputs["campaigns"]["contest"]>;

interface Props {
  campaign: RouterOutputs["campaigns"]["get"];
  mayWrite: boolean;
}

/** CMP-16: who waits for the winner, what it waits for, and the way to send it. */
export function RestSection({ campaign, mayWrite }: Props) {
  const { projectId, id, treatments } = campaign;
  const query = useQuery({
    ...useTRPC().campaigns.contest.queryOptions({ projectId, id }),
    refetchInterval: SETTLED_MS,
  });
  return (
    <Card component="section" aria-labelledby="rest">
      <Title order={2} id="rest" mb="sm">
        The rest
      </Title>
      <QueryBoundary query={query} errorTitle="Who waits could not be counted">
        {(standing) =>
          standing && (
            <>
              <Text>{standingInWords(standing)}</Text>
              {standing.isWaiting && mayWrite && (
                <SendWinner
                  campaign={{ projectId, id }}
                  treatments={treatments.map(({ nth, name }) => ({ nth, name: treatmentName(name, nth) }))}
                  standing={standing}
                />
              )}
            </>
          )
        }
      </QueryBoundary>
    </Card>
  );
}

const moment = (at: Date) =>
  at.toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

function standingInWords(standing: Standing): string {
  const { keptBack, isWaiting, waitedUntil, sent, rule, judgedAt, judgedFrom } = standing;
  if (!isWaiting && waitedUntil)
    return sent
      ? `${keptBack} % of the audience waited for the winner. “${sent}” was sent to them on ${moment(waitedUntil)}.`
      : `${keptBack} % of the audience waited for the winner, and got nothing: the campaign was stopped on ${moment(waitedUntil)}.`;
  const waiting = `${people(standing.people)} (${keptBack} % of the audience) ${standing.people === 1 ? "waits" : "wait"} for the winner.`;
  if (!rule) return `${waiting} Pick it when you know enough.`;
  if (judgedAt)
    return `${waiting} The rule found no clear winner on ${moment(judgedAt)}: it is for you to pick one.`;
  const when = judgedFrom ? ` That is on ${moment(judgedFrom)}.` : "";
  return `${waiting} A rule picks it ${ruleInWords(rule)}.${when} You may pick one before.`;
}
