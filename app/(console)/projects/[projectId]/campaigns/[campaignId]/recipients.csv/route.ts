import type { NextRequest } from "next/server";
import { requireProject } from "@/app/session";
import { recipientsCsv } from "@/server/rest/campaigns/recipients-csv";
import { toRefusal } from "@/server/rest/respond";

type Route = RouteContext<"/projects/[projectId]/campaigns/[campaignId]/recipients.csv">;

export async function GET(request: NextRequest, { params }: Route) {
  const { projectId, campaignId } = await params;
  const ctx = await requireProject(projectId);
  const asked = request.nextUrl.searchParams;
  try {
    const file = await recipientsCsv(ctx, {
      id: campaignId,
      state: asked.get("state") || null,
      reason: asked.get("reason") || null,
      search: asked.get("q") ?? "",
    });
    return new Response(file, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="recipients.csv"',
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const { status, message } = toRefusal(error);
    if (status === 500) console.error("the recipients could not be downloaded", error);
    return new Response(message, { status });
  }
}
