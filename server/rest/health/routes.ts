import { Hono } from "hono";
import { isEngineToken } from "@/server/access/is-engine-token";
import { database } from "@/server/database";
import { installationHealth } from "@/server/engine/installation-health";
import { env } from "@/server/installed-env";

export const healthRoutes = new Hono();

/** Figures are for whoever holds the engine's token; anybody else hears whether it works, and why not. */
healthRoutes.get("/v1/health", async (c) => {
  const health = await installationHealth(database(), env());
  const { status, version, reason } = health;
  const isOurs = isEngineToken(c.req.header("authorization") ?? null, env().engineToken);
  return c.json(isOurs ? health : { status, version, reason }, status === "ok" ? 200 : 503);
});
