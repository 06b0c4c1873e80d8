import { database } from "@/server/database";
import { installationHealth } from "@/server/engine/installation-health";
import { env } from "@/server/installed-env";

export const dynamic = "force-dynamic";

/** 200 when all is well, 503 with the reason when it is not. For load balancers, monitors and tests; it tells no secrets. */
export async function GET(): Promise<Response> {
  const health = await installationHealth(database(), env());
  return Response.json(health, { status: health.status === "ok" ? 200 : 503 });
}
