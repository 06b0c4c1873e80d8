"use client";

import { Card, Group, Skeleton, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { NoticeList } from "../notices/notice-list";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";

const EVERY_MS = 20_000;

export function Attention({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().notices.list.queryOptions({ projectId }, { refetchInterval: EVERY_MS }));
  return (
    <section aria-label="Needs attention">
      <Title order={2} mb="xs">
        Needs attention
      </Title>
      <Card padding="md" bg="var(--surface)">
        <QueryBoundary query={query} skeleton={<Skeleton h={20} />}>
          {(notices) =>
            notices.length > 0 ? (
              <NoticeList notices={notices} />
            ) : (
              <Group gap="xs" wrap="nowrap">
                <IconCircleCheck size={18} color="var(--good)" aria-hidden style={{ flex: "none" }} />
                <Text fz="sm" c="dimmed">
                  Nothing. Failed imports, a mail server that does not answer and, when a campaign ends,
                  messages of unknown fate show up here.
                </Text>
              </Group>
            )
          }
        </QueryBoundary>
      </Card>
    </section>
  );
}
