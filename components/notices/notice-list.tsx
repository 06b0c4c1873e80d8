"use client";

import { Anchor, Box, CloseButton, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { type RouterOutputs, useTRPC } from "../trpc";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";

type Notice = RouterOutputs["notices"]["list"][number];

const levels = {
  error: { tone: "bad", word: "Problem" },
  warning: { tone: "warning", word: "Warning" },
  info: { tone: "info", word: "Note" },
} as const;

export function NoticeList({ notices }: { notices: Notice[] }) {
  return (
    <Stack gap="sm" role="list" aria-label="Notices">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </Stack>
  );
}

function NoticeItem({ notice }: { notice: Notice }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const dismiss = useMutation(
    trpc.notices.dismiss.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.notices.list.queryKey() }),
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  const { tone, word } = levels[notice.level];

  return (
    <Group role="listitem" align="flex-start" wrap="nowrap" gap="xs" justify="space-between">
      <Box miw={0}>
        <Group gap={8} fz="xs" c="dimmed">
          <StatusDot tone={tone}>{word}</StatusDot>
          <RelativeTime at={notice.raisedAt} />
          {notice.projectName && <span>{notice.projectName}</span>}
        </Group>
        <Text fw={500} mt={2}>
          {notice.link ? (
            <Anchor component={Link} href={notice.link} inherit>
              {notice.title}
            </Anchor>
          ) : (
            notice.title
          )}
        </Text>
        {notice.body && (
          <Text fz="sm" c="dimmed">
            {notice.body}
          </Text>
        )}
      </Box>
      {notice.mayDismiss && (
        <CloseButton
          size="sm"
          aria-label={`Dismiss: ${notice.title}`}
          disabled={dismiss.isPending}
          onClick={() => dismiss.mutate({ id: notice.id })}
        />
      )}
    </Group>
  );
}
