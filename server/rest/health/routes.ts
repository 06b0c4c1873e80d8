import { Hono } from "hono";
import { database } from "@/server/database";
import { installationHealth } from "@/server/engine/installation-health";
import { env } from "@/server/installed-env";

export const healthRoutes = new Hono();

healthRoutes.get("/v1/health", async (c) => {
  const health = await installationHealth(database(), env());
  return c.json(health, health.status === "ok" ? 200 : 503);
});
