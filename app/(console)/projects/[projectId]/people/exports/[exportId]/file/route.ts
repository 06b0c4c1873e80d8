import type { NextRequest } from "next/server";
import { requireProject } from "@/app/session";
import { exportFile } from "@/server/rest/exports/export-file";
import { toRefusal } from "@/server/rest/respond";

type Route = RouteContext<"/projects/[projectId]/people/exports/[exportId]/file">;

/** The file as it reads, or with `?gzip` as it is kept. */
export async function GET(request: NextRequest, { params }: Route) {
  const { projectId, exportId } = await params;
  const ctx = await requireProject(projectId);
  const packed = request.nextUrl.searchParams.has("gzip");
  try {
    const { file, name, type } = await exportFile(ctx, { id: exportId, packed });
    return new Response(file, {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const { status, message } = toRefusal(error);
    if (status === 500) console.error("the export could not be downloaded", error);
    return new Response(message, { status });
  }
}
