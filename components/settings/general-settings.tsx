"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { projectPermits } from "@/domain/access/permissions";
import { useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { QueryBoundary } from "../ui/query-boundary";
import { RenameForm } from "./rename-form";
import { SettingsCard } from "./settings-card";
import { TimeZoneForm } from "./time-zone-form";

export function GeneralSettings({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().projects.get.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The settings could not be loaded">
      {(project) => {
        const mayChange = projectPermits(project.myRole, "project:write");
        return (
          <>
            {!mayChange && (
              <Text c="dimmed" mb="md">
                Only admins of this project may change these settings.
              </Text>
            )}
            <RenameForm project={project} mayChange={mayChange} />
            <SettingsCard title="Project ID" description="What programs call this project. It never changes.">
              <CopyText value={project.id} label="project ID" />
            </SettingsCard>
            <TimeZoneForm project={project} mayChange={mayChange} />
          </>
        );
      }}
    </QueryBoundary>
  );
}
