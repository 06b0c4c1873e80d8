import { requireProject } from "@/app/session";
import { answerCsv } from "@/server/rest/csv-file";
import { failuresCsv } from "@/server/rest/imports/failures-csv";

interface Route {
  params: Promise<{ projectId: string; importId: string }>;
}

export async function GET(_request: Request, { params }: Route) {
  const { projectId, importId } = await params;
  const ctx = await requireProject(projectId);
  return answerCsv(() => failuresCsv(ctx, importId));
}
