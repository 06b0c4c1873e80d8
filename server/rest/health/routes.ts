import { Hono } from "hono";
import { database } from "@/server/database";
import { readHealth } from "@/server/health/read-health";
import { env } from "@/server/installed-env";

export const healthRoutes = new Hono();

healthRoutes.get("/v1/health", async (c) => {
  const health = await readHealth({ db: database(), dataDir: env().dataDir });
  return c.json(health, health.ok ? 200 : 503);
});
