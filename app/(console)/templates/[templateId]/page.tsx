import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { TemplatePage } from "@/components/templates/template-page";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Template" };

export default async function Page({ params }: PageProps<"/templates/[templateId]">) {
  const { actor } = await requireSession();
  const { templateId } = await params;
  prefetch(trpc.templates.get.queryOptions({ id: templateId }));
  return (
    <HydrateClient>
      <TemplatePage templateId={templateId} mayWrite={accountPermits(actor.role, "templates:write")} />
    </HydrateClient>
  );
}
