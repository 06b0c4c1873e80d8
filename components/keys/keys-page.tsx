"use client";

import { Stack } from "@mantine/core";
import { PageHeader } from "../ui/page-header";
import { KeySection } from "./key-section";

interface Props {
  projectId: string;
  mayAccount: boolean;
}

export function KeysPage({ projectId, mayAccount }: Props) {
  return (
    <>
      <PageHeader
        title="Access keys"
        description="Programs that use the API sign their calls with a key. Give each program its own, so that one can be revoked without touching the others."
        breadcrumbs={[{ label: "Settings", href: `/projects/${projectId}/settings` }]}
      />
      <Stack gap="xl">
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
    </>
  );
}
