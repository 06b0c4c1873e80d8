import { refuseForeign } from "@/server/access/origins";
import { answerUpload } from "@/server/rest/imports/upload";

export const dynamic = "force-dynamic";

export async function POST(request: Request, { params }: { params: Promise<{ projectId: string }> }) {
  return refuseForeign(request) ?? answerUpload(request, (await params).projectId);
}
