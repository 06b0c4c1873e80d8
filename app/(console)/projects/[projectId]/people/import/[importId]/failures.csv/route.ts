import { requireProject } from "@/app/session";
import { failuresCsv } from "@/server/rest/imports/failures-csv";
import { toRefusal } from "@/server/rest/respond";

interface Route {
  params: Promise<{ projectId: string; importId: string }>;
}

export async function GET(_request: Request, { params }: Route) {
  const { projectId, importId } = await params;
  const ctx = await requireProject(projectId);
  try {
    const { file, name } = await failuresCsv(ctx, importId);
    return new Response(file, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const { status, message } = toRefusal(error);
    if (status === 500) console.error("the failed rows could not be downloaded", error);
    return new Response(message, { status });
  }
}
