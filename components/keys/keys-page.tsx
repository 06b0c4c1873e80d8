"use client";

import { Stack, Text } from "@mantine/core";
import { KeySection } from "./key-section";

interface Props {
  projectId: string;
  mayAccount: boolean;
}

export function KeysPage({ projectId, mayAccount }: Props) {
  return (
    <Stack gap="xl">
      <Text c="dimmed" maw={640}>
        Programs that use the API sign their calls with an access key. Give each program its own, so that one
        can be revoked without touching the others.
      </Text>
      <KeySection
        projectId={projectId}
        title="Keys of this project"
        hint="They open this project and no other."
      />
      {mayAccount && (
        <KeySection
          projectId={null}
          title="Keys of the whole account"
          hint="They open every project, also those that are made later. Prefer keys of one project."
        />
      )}
    </Stack>
  );
}
