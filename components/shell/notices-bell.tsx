"use client";

import { ActionIcon, Indicator, Popover, ScrollArea, Text, Title } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { NoticeList } from "../notices/notice-list";
import { useTRPC } from "../trpc";

const EVERY_MS = 20_000;

export function NoticesBell() {
  const { data: notices = [] } = useQuery(
    useTRPC().notices.list.queryOptions({}, { refetchInterval: EVERY_MS }),
  );
  const count = notices.length;
  return (
    <Popover width={360} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Indicator disabled={count === 0} label={count} size={16} offset={6} color="red.8" inline>
        <Popover.Target>
          <ActionIcon size="lg" aria-label={count === 0 ? "Notices: none" : `Notices: ${count}`}>
            <IconBell size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="md" maw="calc(100vw - 24px)" aria-label="Notices">
        <Title order={2} fz="md" mb="xs">
          Needs attention
        </Title>
        {count === 0 ? (
          <Text fz="sm" c="dimmed">
            Nothing just now. Failed imports, a mail server that does not answer and messages whose fate is
            unknown are told here.
          </Text>
        ) : (
          <ScrollArea.Autosize mah={400} type="auto">
            <NoticeList notices={notices} />
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
