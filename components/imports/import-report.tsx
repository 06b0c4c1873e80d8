"use client";

import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconDownload, IconSend } from "@tabler/icons-react";
import Link from "next/link";
import { segmentPath } from "../segments/segments-view";
import { grouped } from "../ui/figures";
import { durationInWords } from "../ui/time-in-words";
import { FailureTable } from "./failure-table";
import type { Import } from "./import";
import { ImportCounts } from "./import-counts";
import { ImportSegment } from "./import-segment";
import { importPath } from "./imports-view";

export function ImportReport({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  return (
    <Stack gap="lg">
      <Verdict job={job} />
      {job.startedAt && <ImportSegment job={job} />}
      {job.startedAt && <ImportCounts job={job} />}
      <NextSteps job={job} mayWrite={mayWrite} />
      {job.rowsFailed > 0 && (
        <section aria-labelledby="failed-rows">
          <Group justify="space-between" mb="sm">
            <Title order={2} id="failed-rows">
              Rows that failed
            </Title>
            {mayWrite && (
              <Button
                variant="default"
                component="a"
                download
                href={`${importPath(job.projectId, job.id)}/failures.csv`}
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                Download them as CSV
              </Button>
            )}
          </Group>
          <FailureTable projectId={job.projectId} id={job.id} />
        </section>
      )}
    </Stack>
  );
}

function Verdict({ job }: { job: Import }) {
  const { status, rowsRead, rowsFailed, seconds, rowsPerSecond, error, savesPeople } = job;
  const pace = `${grouped(rowsRead)} rows in ${durationInWords(seconds * 1000)}, ${grouped(rowsPerSecond)} a second.`;
  if (status === "failed")
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="The import stopped">
        {error}
      </Alert>
    );
  if (status === "canceled")
    return (
      <Alert color="gray" title="This import was canceled">
        {staysOf(job) ? `${pace} What was imported until then stays.` : "Nothing of it was imported."}
      </Alert>
    );
  if (rowsRead === 0)
    return (
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title="There was nobody in the file">
        Below the first row, which names the columns, there were no rows.
      </Alert>
    );
  if (rowsFailed === 0)
    return (
      <Alert
        color="teal"
        icon={<IconCheck aria-hidden />}
        title={savesPeople ? "Every row is in" : "Every row was found"}
      >
        {pace}
      </Alert>
    );
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${wentWell(rowsRead - rowsFailed, savesPeople)}, ${grouped(rowsFailed)} failed`}
    >
      {pace} Download the rows that failed, mend them in a spreadsheet and import that file: what is in
      already does not change.
    </Alert>
  );
}

/** Whether something of an import that was stopped is in. */
function staysOf({ savesPeople, rowsRead, listMode, rowsListed }: Import): boolean {
  return savesPeople ? rowsRead > 0 : listMode === "add" && rowsListed > 0;
}

function wentWell(rows: number, savesPeople: boolean): string {
  if (rows === 1) return savesPeople ? "1 row is in" : "1 row was found";
  return `${grouped(rows)} rows ${savesPeople ? "are in" : "were found"}`;
}

function NextSteps({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  const { projectId, status, segment, rowsRead, rowsFailed } = job;
  const isSomebodyIn = status === "completed" && rowsRead > rowsFailed;
  return (
    <Group gap="xs">
      {isSomebodyIn && mayWrite && (
        <Button
          component={Link}
          href={`/projects/${projectId}/campaigns`}
          leftSection={<IconSend size={16} aria-hidden />}
        >
          Write to them
        </Button>
      )}
      {segment && !segment.deletedAt && (
        <Button component={Link} href={segmentPath(projectId, segment.id)} variant="default">
          Open the segment
        </Button>
      )}
      <Button variant="default" component={Link} href={`/projects/${projectId}/people`}>
        See the people
      </Button>
      {mayWrite && (
        <Button variant="default" component={Link} href={`/projects/${projectId}/people/import`}>
          Import another file
        </Button>
      )}
      {!mayWrite && <Text c="dimmed">Only admins and marketers of this project import people.</Text>}
    </Group>
  );
}
