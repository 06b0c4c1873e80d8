import { answerUpload } from "@/server/rest/imports/upload";

export const dynamic = "force-dynamic";

export async function POST(request: Request, { params }: { params: Promise<{ projectId: string }> }) {
  return answerUpload(request, (await params).projectId);
}
