import { database } from "@/server/database";
import { installationHealth } from "@/server/engine/installation-health";
import { env } from "@/server/installed-env";

export const dynamic = "force-dynamic";

/** 200 when all is well, 503 with the reason when it is not. For load balancers, monitors and tests; its figures are in /v1/health. */
export async function GET(): Promise<Response> {
  const { status, version, reason } = await installationHealth(database(), env());
  return Response.json({ status, version, reason }, { status: status === "ok" ? 200 : 503 });
}
