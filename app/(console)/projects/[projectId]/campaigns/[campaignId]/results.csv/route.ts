import type { NextRequest } from "next/server";
import { requireProject } from "@/app/session";
import { resultsCsv } from "@/server/rest/campaigns/results-csv";
import { answerCsv } from "@/server/rest/csv-file";

type Route = RouteContext<"/projects/[projectId]/campaigns/[campaignId]/results.csv">;

export async function GET(request: NextRequest, { params }: Route) {
  const { projectId, campaignId } = await params;
  const ctx = await requireProject(projectId);
  const asked = request.nextUrl.searchParams;
  return answerCsv(() =>
    resultsCsv(ctx, { id: campaignId, table: asked.get("table"), run: asked.get("run") ?? "" }),
  );
}
