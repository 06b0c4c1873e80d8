import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { now, syncClock } from "@/server/clock";
import type { Database } from "@/server/database";
import { AppError } from "@/server/errors";
import { hear } from "@/server/feedback/hear";

const LARGEST_BODY_BYTES = 1024 * 1024; // SNS sends at most 256 KB

/** Where mail providers tell of bounces and complaints. Who calls is proven by a signature. */
export function feedbackRoutes(database: () => Database) {
  return new Hono().post(
    "/feedback/:hookId",
    bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: tooLarge }),
    async (c) => {
      const db = database();
      await syncClock(db);
      const signature = c.req.header("waymark-signature") ?? "";
      const heard = await hear({ db, now }, c.req.param("hookId"), { body: await c.req.text(), signature });
      return c.json(heard);
    },
  );
}

function tooLarge(): never {
  throw new AppError("too_large", "A call may hold at most 1 MB. Tell it in several calls.");
}
