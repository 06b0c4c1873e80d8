import { z } from "zod";
import { refuseForeign } from "@/server/access/origins";
import { advanceTestClock, parseDuration } from "@/server/advance-test-clock";
import { database } from "@/server/database";
import { env } from "@/server/installed-env";

export const dynamic = "force-dynamic";

const Advance = z.object({ advance: z.string().transform(parseDuration).pipe(z.number().positive()) });

/** Moves business time on, for every process that shares the database. Only where WAYMARK_TEST_CLOCK=on. */
export async function POST(request: Request): Promise<Response> {
  if (!env().testClockOn) return new Response("Not found", { status: 404 });
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const input = Advance.safeParse(await request.json().catch(() => null));
  if (!input.success) {
    const message = 'Send {"advance":"P1D"}: an ISO 8601 duration, longer than nothing';
    return Response.json({ error: { code: "invalid", message, field: "advance" } }, { status: 400 });
  }
  const now = await advanceTestClock(database(), input.data.advance);
  return Response.json({ now: now.toISOString() });
}
