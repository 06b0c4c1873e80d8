"use client";

import { Button, List, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { projectPermits } from "@/domain/access/permissions";
import { useTRPC } from "../trpc";
import { ConfirmByName } from "../ui/confirm-by-name";
import { QueryBoundary } from "../ui/query-boundary";
import { SettingsCard } from "./settings-card";
import type { SettingsProject } from "./settings-project";

export function DangerZone({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().projects.get.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The settings could not be loaded">
      {(project) => <DeleteProject project={project} />}
    </QueryBoundary>
  );
}

function DeleteProject({ project }: { project: SettingsProject }) {
  const [opened, modal] = useDisclosure(false);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const remove = useMutation(
    trpc.projects.delete.mutationOptions({
      onSuccess: async ({ name }) => {
        router.push("/projects");
        notifications.show({ message: `${name} is deleted` });
        await queries.invalidateQueries({ queryKey: trpc.projects.list.queryKey() });
      },
    }),
  );
  const mayDelete = projectPermits(project.myRole, "project:delete");

  return (
    <SettingsCard
      title="Delete this project"
      foot={
        <>
          <Text fz="sm" c="dimmed">
            {mayDelete ? "This cannot be undone." : "Only admins of this project may delete it."}
          </Text>
          <Button size="xs" color="red" disabled={!mayDelete} onClick={modal.open}>
            Delete project
          </Button>
        </>
      }
    >
      <WhatGoes />
      <ConfirmByName
        opened={opened}
        onClose={() => {
          remove.reset();
          modal.close();
        }}
        title="Delete project"
        name={project.name}
        confirmLabel="Delete project"
        pending={remove.isPending || remove.isSuccess}
        error={remove.error}
        onConfirm={() => remove.mutate({ projectId: project.id, confirmation: project.name })}
      >
        <WhatGoes />
      </ConfirmByName>
    </SettingsCard>
  );
}

function WhatGoes() {
  return (
    <Stack gap="xs" fz="sm">
      <Text fz="sm">
        <strong>Goes for good:</strong>
      </Text>
      <List size="sm" spacing={2}>
        <List.Item>its people, with their consent and history</List.Item>
        <List.Item>campaigns, messages, opens, clicks and all other events</List.Item>
        <List.Item>imports, its messages in the Outbox, its settings and API keys</List.Item>
      </List>
      <Text fz="sm">
        <strong>Stays:</strong> templates, suppressed addresses, the team and the audit log belong to the
        account.
      </Text>
    </Stack>
  );
}
