"use client";

import { Badge, Button, Grid, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type ProjectPermission, projectPermits } from "@/domain/access/permissions";
import { NewCampaign } from "../campaigns/new-campaign";
import { projectPath } from "../shell/navigation";
import { type RouterOutputs, useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { PageHeader } from "../ui/page-header";
import { Attention } from "./attention";
import { FirstSteps } from "./first-steps";
import { RecentCampaigns } from "./recent-campaigns";
import { RunningCampaigns } from "./running-campaigns";
import { SentPerDay } from "./sent-per-day";
import { Today } from "./today";

const WHILE_RUNNING_MS = 2_000;
const AT_REST_MS = 15_000;

const paceOf = (overview: RouterOutputs["projects"]["overview"] | undefined) =>
  overview?.running.length ? WHILE_RUNNING_MS : AT_REST_MS;

/** Where a marketer begins the day: what went out, what runs, what needs them. */
export function Overview({ projectId }: { projectId: string }) {
  const query = useQuery(
    useTRPC().projects.overview.queryOptions(
      { projectId },
      {
        refetchInterval: ({ state }) => paceOf(state.data),
      },
    ),
  );
  const { data, error } = query;
  const [drafting, draft] = useDisclosure(false);
  const may = (permission: ProjectPermission) =>
    data !== undefined && projectPermits(data.myRole, permission);
  const mayLaunch = may("campaigns:write");
  const isSetUp = data && Object.values(data.steps).every(Boolean);

  return (
    <>
      <PageHeader
        title={data?.name ?? "Overview"}
        status={data?.isSample ? <Badge>Sample</Badge> : null}
        description={
          data?.isSample
            ? "A made-up shop to look around in. Whatever you send here lands in the Outbox and nowhere else; delete it in its settings when you are done."
            : undefined
        }
        actions={
          <>
            {may("people:write") && (
              <Button
                component={Link}
                href={projectPath(projectId, "/people/import")}
                variant="default"
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                Import people
              </Button>
            )}
            {mayLaunch && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={draft.open}>
                New campaign
              </Button>
            )}
          </>
        }
      />
      <NewCampaign projectId={projectId} opened={drafting} onClose={draft.close} />
      <Stack gap="lg">
        {error && !data && <ErrorBox error={error} onRetry={() => void query.refetch()} />}
        <Today overview={data} />
        {data && data.running.length > 0 && <RunningCampaigns projectId={projectId} running={data.running} />}
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 7 }} order={{ base: 2, md: 1 }}>
            <Stack gap="lg">
              <RecentCampaigns
                projectId={projectId}
                everyMs={paceOf(data)}
                onNew={mayLaunch ? draft.open : undefined}
              />
              {data?.steps.launch && <SentPerDay projectId={projectId} />}
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 1, md: 2 }}>
            <Stack gap="lg">
              {data && !isSetUp && <FirstSteps projectId={projectId} steps={data.steps} />}
              <Attention projectId={projectId} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}
