import { z } from "zod";
import { isEngineToken } from "@/server/access/is-engine-token";
import { now } from "@/server/clock";
import { database } from "@/server/database";
import { runEngine } from "@/server/engine/run";
import { env } from "@/server/installed-env";

export const dynamic = "force-dynamic";
export const maxDuration = 120; // the budget, and time to let the last messages be answered

const Budget = z.object({ budgetMs: z.int().min(0).max(55_000).default(55_000) });

/** Runs the engine for its budget and answers what it did. Any scheduler may call it; overlapping calls share the work. */
export async function POST(request: Request): Promise<Response> {
  if (!isEngineToken(request.headers.get("authorization"), env().engineToken)) {
    return refuse(401, "unauthenticated", "Send the engine's token as Authorization: Bearer …");
  }
  const body = await request.text();
  const input = Budget.safeParse(body === "" ? {} : parseJson(body));
  if (!input.success) {
    return refuse(400, "invalid", "budgetMs is a whole number of milliseconds from 0 to 55000", "budgetMs");
  }
  const { budgetMs } = input.data;
  return Response.json(await runEngine({ db: database(), now, budgetMs, signal: request.signal }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: refused as such by the schema
  }
}

const refuse = (status: number, code: string, message: string, field?: string) =>
  Response.json({ error: { code, message, field } }, { status });
