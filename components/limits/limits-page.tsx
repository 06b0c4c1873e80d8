"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { limitGroups } from "@/domain/limits/limit-words";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { LimitGroup } from "./limit-group";

interface Props {
  projectId: string;
  mayChange: boolean;
}

/** D1: what a project takes in, and what each limit is there for. */
export function LimitsPage({ projectId, mayChange }: Props) {
  const query = useQuery(useTRPC().limits.get.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The limits could not be loaded">
      {({ limits, used }) => (
        <>
          <Text c="dimmed" mb="md">
            What this project takes in before it says no. Raise a limit when it stands in your way; each field
            says what it protects.
            {!mayChange && " Only admins of this project may change them."}
          </Text>
          {limitGroups.map((group) => (
            <LimitGroup
              key={group.title}
              projectId={projectId}
              group={group}
              limits={limits}
              used={used}
              mayChange={mayChange}
            />
          ))}
        </>
      )}
    </QueryBoundary>
  );
}
