import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { lastEvent } from "@/server/events/last-event";
import { env } from "@/server/installed-env";

/** What a developer needs to make the first call, and to see that it came. */
export async function developerFacts(ctx: Context) {
  allow(ctx, "project:read");
  return { endpoint: env().publicUrl, lastEvent: await lastEvent(ctx) };
}
