import type { NextRequest } from "next/server";
import { requireProject } from "@/app/session";
import { recipientsCsv } from "@/server/rest/campaigns/recipients-csv";
import { answerCsv } from "@/server/rest/csv-file";

type Route = RouteContext<"/projects/[projectId]/campaigns/[campaignId]/recipients.csv">;

export async function GET(request: NextRequest, { params }: Route) {
  const { projectId, campaignId } = await params;
  const ctx = await requireProject(projectId);
  const asked = request.nextUrl.searchParams;
  return answerCsv(() =>
    recipientsCsv(ctx, {
      id: campaignId,
      runId: asked.get("run") || null,
      state: asked.get("state") || null,
      reason: asked.get("reason") || null,
      search: asked.get("q") ?? "",
    }),
  );
}
