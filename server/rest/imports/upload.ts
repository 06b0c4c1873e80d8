import { projectContext } from "@/server/access/project-context";
import { readSession } from "@/server/access/read-session";
import { now, syncClock } from "@/server/clock";
import { database } from "@/server/database";
import { AppError } from "@/server/errors";
import { uploadFile } from "@/server/imports/upload-file";
import { toRefusal } from "../respond";

/** POST …/imports?name=people.csv, the file as body: streamed into the database, never whole in memory. */
export async function answerUpload(request: Request, projectId: string): Promise<Response> {
  try {
    const uploaded = await keepUpload(request, projectId);
    return Response.json(uploaded, { status: 201 });
  } catch (error) {
    const { status, message } = toRefusal(error);
    if (status === 500) console.error("an upload failed", error);
    return Response.json({ message }, { status });
  }
}

async function keepUpload(request: Request, projectId: string) {
  const db = database();
  await syncClock(db);
  const session = await readSession(request.headers);
  if (!session) throw new AppError("unauthenticated", "Sign in to go on");
  const ctx = await projectContext({ db, now, actor: session.actor }, projectId);

  const bytes = Number(request.headers.get("content-length")); // without one, 0
  const fileName = new URL(request.url).searchParams.get("name") ?? "";
  const content = request.body ?? new Blob([]).stream();
  return uploadFile(ctx, { fileName, content: readAll(content), bytes });
}

async function* readAll(content: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = content.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(cutOff);
    if (done) return;
    yield value;
  }
}

/** A browser that goes away in the middle is no bug of ours. */
function cutOff(error: unknown): never {
  throw new AppError("invalid", `The upload was cut off. Try it again. (${String(error)})`, "file");
}
