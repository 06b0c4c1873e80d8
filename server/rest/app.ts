import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Database, database as installedDatabase } from "@/server/database";
import { AppError } from "@/server/errors";
import { feedbackRoutes } from "./feedback/routes";
import { healthRoutes } from "./health/routes";
import { openapiRoutes } from "./openapi/routes";
import { pinpointRoutes } from "./pinpoint";
import { refuse, toRefusal } from "./respond";
import { trackingRoutes } from "./tracking/routes";

const LARGEST_BODY_BYTES = 7 * 1024 * 1024; // Pinpoint's own

/** The API for machines, in Pinpoint's words. It is reached before Next, with the URL as it was sent and signed. */
export function makeRestApp(database: () => Database) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    c.header("x-amzn-RequestId", randomUUID());
    await next();
  });
  app.use("/v1/*", bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: tooLarge }));

  app.route("/", healthRoutes);
  app.route("/", trackingRoutes(database));
  app.route("/", feedbackRoutes(database));
  app.route("/", openapiRoutes);
  app.route("/", pinpointRoutes(database));

  app.notFound((c) => {
    const target = c.req.header("x-amz-target");
    const operation = target ?? `${c.req.method} ${c.req.path}`;
    const message = `Waymark does not know the operation ${operation}.`;
    return refuse(c, { status: 404, type: "NotFoundException", message });
  });

  app.onError((error, c) => {
    const refusal = toRefusal(error);
    if (refusal.status === 500) console.error(`${c.req.method} ${c.req.path} failed`, error);
    return refuse(c, refusal);
  });
  return app;
}

export const restApp = makeRestApp(installedDatabase);

function tooLarge(): never {
  throw new AppError("too_large", "A request may hold at most 7 MB. Send it in several parts.");
}
