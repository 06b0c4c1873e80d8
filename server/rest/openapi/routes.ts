import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { readEnv } from "@/server/env";

/** Made of the code by `node scripts/pinpoint/write.mjs`, and held against it by `npm run check`. */
const DOCUMENT = new URL("../../../docs/openapi.json", import.meta.url);

/** What this API offers, for tools that read OpenAPI. It is no secret: no key is asked for. */
export const openapiRoutes = new Hono();
openapiRoutes.use("/v1/openapi.json", cors());
openapiRoutes.get("/v1/openapi.json", (c) => {
  const document: object = JSON.parse(readFileSync(DOCUMENT, "utf8"));
  return c.json({ ...document, servers: [{ url: readEnv().publicUrl }] });
});
