import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { TemplatePage } from "@/components/templates/template-page";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Template" };

export default async function Page({ params }: PageProps<"/templates/[templateId]">) {
  const { actor } = await requireSession();
  const { templateId } = await params;
  return <TemplatePage templateId={templateId} mayWrite={accountPermits(actor.role, "templates:write")} />;
}
