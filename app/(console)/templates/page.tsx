import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { TemplatesPage } from "@/components/templates/templates-page";
import { templatesAsked, templatesView } from "@/components/templates/templates-view";
import { asParams, readView } from "@/components/ui/url-state";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Templates" };

export default async function Page({ searchParams }: PageProps<"/templates">) {
  const { actor } = await requireSession();
  const view = readView(asParams(await searchParams), templatesView);
  prefetch(trpc.templates.list.queryOptions(templatesAsked(view)));
  return (
    <HydrateClient>
      <TemplatesPage mayWrite={accountPermits(actor.role, "templates:write")} />
    </HydrateClient>
  );
}
