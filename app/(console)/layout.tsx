import type { ReactNode } from "react";
import { ConsoleFrame } from "@/components/shell/console-frame";
import { requireSession } from "../session";
import { HydrateClient, prefetch, trpc } from "../trpc";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { name, email, role } = (await requireSession()).actor;
  prefetch(trpc.projects.list.queryOptions());
  prefetch(trpc.notices.list.queryOptions({}));
  return (
    <HydrateClient>
      <ConsoleFrame me={{ name, email, role }}>{children}</ConsoleFrame>
    </HydrateClient>
  );
}
