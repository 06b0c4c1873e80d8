"use client";

import { IconLock } from "@tabler/icons-react";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";

/** A page that is there, but not for this role: says whom to ask. */
export function NotForYou({ title, who }: { title?: string; who: string }) {
  return (
    <>
      {title && <PageHeader title={title} />}
      <EmptyState icon={IconLock} title="Your role does not open this page">
        {who} can see it. Ask one of them if you need it.
      </EmptyState>
    </>
  );
}
