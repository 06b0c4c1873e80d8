"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { projectPermits } from "@/domain/access/permissions";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { HookForm } from "./hook-form";
import { LimitsForm } from "./limits-form";
import { QuietTimeForm } from "./quiet-time-form";
import { ZonesForm } from "./zones-form";

/** PRJ-5 to PRJ-9, PRJ-12: what campaigns keep to that say nothing of their own. */
export function SendingSettings({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().projects.get.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The settings could not be loaded">
      {(project) => {
        const mayChange = projectPermits(project.myRole, "project:write");
        return (
          <>
            <Text c="dimmed" mb="md">
              What campaigns keep to that say nothing of their own. Campaigns that are launched already keep
              what they were launched with.
              {!mayChange && " Only admins of this project may change it."}
            </Text>
            <LimitsForm project={project} mayChange={mayChange} />
            <QuietTimeForm project={project} mayChange={mayChange} />
            <ZonesForm project={project} mayChange={mayChange} />
            <HookForm project={project} mayChange={mayChange} />
          </>
        );
      }}
    </QueryBoundary>
  );
}
