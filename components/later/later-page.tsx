"use client";

import { Anchor, Card, List, Stack, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import Link from "next/link";
import { projectPath } from "../shell/navigation";
import { PageHeader } from "../ui/page-header";
import { StatusDot } from "../ui/status-dot";
import { type LaterName, laterPages, type LaterPage as Page } from "./later-pages";

/** An honest page for what is not here yet. */
export function LaterPage({ name, projectId = "" }: { name: LaterName; projectId?: string }) {
  const { title, icon: PageIcon, purpose, will, today }: Page = laterPages[name];
  return (
    <>
      <PageHeader
        title={title}
        status={<StatusDot tone="neutral">Not in this version</StatusDot>}
        description={purpose}
      />
      <Card maw={720} bg="var(--surface)">
        <Stack gap="lg">
          <PageIcon size={36} stroke={1.3} color="var(--mantine-color-anchor)" aria-hidden />
          <section>
            <Title order={2} mb="xs">
              What it will do
            </Title>
            <List spacing={6} icon={<IconCheck size={16} color="var(--mantine-color-dimmed)" aria-hidden />}>
              {will.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          </section>
          <section>
            <Title order={2} mb="xs">
              What you can do today
            </Title>
            {today.map(({ text, label, path, of }) => (
              <Text key={path}>
                {text}{" "}
                <Anchor component={Link} href={of === "project" ? projectPath(projectId, path) : path}>
                  {label}
                </Anchor>
              </Text>
            ))}
          </section>
        </Stack>
      </Card>
    </>
  );
}
