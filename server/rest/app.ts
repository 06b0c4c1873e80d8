import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { database } from "@/server/database";
import { AppError } from "@/server/errors";
import { feedbackRoutes } from "./feedback/routes";
import { healthRoutes } from "./health/routes";
import { refuse, toRefusal } from "./respond";
import { trackingRoutes } from "./tracking/routes";

const LARGEST_BODY_BYTES = 7 * 1024 * 1024; // Pinpoint's own

/** The API for machines, in Pinpoint's words. It is reached before Next, with the URL as it was sent and signed. */
export const restApp = new Hono<{ Bindings: HttpBindings }>();

restApp.use(async (c, next) => {
  c.header("x-amzn-RequestId", randomUUID());
  await next();
});
restApp.use("/v1/*", bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: tooLarge }));

restApp.route("/", healthRoutes);
restApp.route("/", trackingRoutes(database));
restApp.route("/", feedbackRoutes(database));

restApp.notFound((c) => {
  const target = c.req.header("x-amz-target");
  const operation = target ?? `${c.req.method} ${c.req.path}`;
  const message = `Waymark does not know the operation ${operation}.`;
  return refuse(c, { status: 404, type: "NotFoundException", message });
});

restApp.onError((error, c) => {
  const refusal = toRefusal(error);
  if (refusal.status === 500) console.error(`${c.req.method} ${c.req.path} failed`, error);
  return refuse(c, refusal);
});

function tooLarge(): never {
  throw new AppError("too_large", "A request may hold at most 7 MB. Send it in several parts.");
}
