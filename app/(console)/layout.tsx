import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { ConsoleFrame } from "@/components/shell/console-frame";
import { HydrateClient, pageContext, prefetch, trpc } from "../trpc";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { session } = await pageContext();
  if (!session) redirect("/sign-in");
  const { name, email, role } = session.actor;
  prefetch(trpc.projects.list.queryOptions());
  return (
    <HydrateClient>
      <ConsoleFrame me={{ name, email, role }}>{children}</ConsoleFrame>
    </HydrateClient>
  );
}
