"use client";

import { Card, Stack, Title } from "@mantine/core";
import { PageHeader } from "../ui/page-header";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { SessionTable } from "./session-table";

export function AccountPage({ me }: { me: { name: string; email: string } }) {
  return (
    <>
      <PageHeader title="Your account" description={me.email} />
      <Stack gap="lg">
        <Card component="section" maw={560} bg="var(--surface)">
          <Title order={2} mb="md">
            Profile
          </Title>
          <NameForm name={me.name} />
        </Card>
        <Card component="section" maw={560} bg="var(--surface)">
          <Title order={2} mb="md">
            Password
          </Title>
          <PasswordForm />
        </Card>
        <section>
          <SessionTable />
        </section>
      </Stack>
    </>
  );
}
