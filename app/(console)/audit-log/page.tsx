import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { AuditPage } from "@/components/audit/audit-page";
import { auditDefaults, questionOf } from "@/components/audit/audit-view";
import { asParams, readView } from "@/components/ui/url-state";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditLog({ searchParams }: PageProps<"/audit-log">) {
  const { role } = (await requireSession()).actor;
  if (!accountPermits(role, "audit:read")) return <NotForYou title="Audit log" who="Owners and admins" />;
  const view = readView(asParams(await searchParams), auditDefaults);
  prefetch(trpc.audit.list.queryOptions(questionOf(view)));
  prefetch(trpc.audit.choices.queryOptions());
  return (
    <HydrateClient>
      <AuditPage />
    </HydrateClient>
  );
}
