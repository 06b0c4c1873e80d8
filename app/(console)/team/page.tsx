import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { TeamPage } from "@/components/team/team-page";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Team" };

export default async function Team() {
  const { id, role } = (await requireSession()).actor;
  const mayInvite = accountPermits(role, "team:write");
  prefetch(trpc.team.members.queryOptions());
  prefetch(trpc.projects.list.queryOptions());
  if (mayInvite) prefetch(trpc.team.invitations.queryOptions());
  return (
    <HydrateClient>
      <TeamPage me={{ id, role }} mayInvite={mayInvite} />
    </HydrateClient>
  );
}
