"use client";

import { Anchor, Stack, Text, Title } from "@mantine/core";
import { PageHeader } from "../ui/page-header";
import { DropFile } from "./drop-file";
import { IntoNote } from "./into-note";
import { RecentImports } from "./recent-imports";

interface Props {
  projectId: string;
  /** The imported segment that more people are to come into; "": none. */
  into: string;
  mayWrite: boolean;
}

export function ImportPage({ projectId, into, mayWrite }: Props) {
  return (
    <>
      <PageHeader
        title="Import people"
        breadcrumbs={[{ label: "People", href: `/projects/${projectId}/people` }]}
        description={
          <>
            Files with a row for each person: from a spreadsheet, a shop, a CRM or Pinpoint, as they are. You
            see what goes where before anything is saved.{" "}
            <Anchor
              href={`/projects/${projectId}/people/import/example.csv`}
              download
              inherit
              underline="always"
            >
              Download an example file
            </Anchor>
          </>
        }
      />
      <Stack gap="xl">
        {mayWrite && into !== "" && <IntoNote projectId={projectId} segmentId={into} />}
        {mayWrite ? (
          <DropFile projectId={projectId} into={into} />
        ) : (
          <Text c="dimmed">You may read what was imported; a marketer of the project can import people.</Text>
        )}
        <section aria-labelledby="recent-imports">
          <Title order={2} id="recent-imports" mb="sm">
            Recent imports
          </Title>
          <RecentImports projectId={projectId} />
        </section>
      </Stack>
    </>
  );
}
