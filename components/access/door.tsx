"use client";

import { Box, Card, Center, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Wordmark } from "../shell/wordmark";

interface Props {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The frame of the pages before the console: sign in, welcome, invitation. */
export function Door({ title, lead, wide, children }: Props) {
  return (
    <Center component="main" mih="100dvh" px="md" py="xl" bg="var(--surface-quiet)">
      <Stack w="100%" maw={wide ? 560 : 400} gap="lg">
        <Center>
          <Wordmark size={28} />
        </Center>
        <Card padding="xl" shadow="sm">
          <Box mb="lg">
            <Title order={1}>{title}</Title>
            {lead && (
              <Text c="dimmed" mt={4}>
                {lead}
              </Text>
            )}
          </Box>
          {children}
        </Card>
      </Stack>
    </Center>
  );
}
