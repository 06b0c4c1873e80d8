import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { now, syncClock } from "@/server/clock";
import type { Database } from "@/server/database";
import type { TrackedMessage } from "@/server/tracking/pack-message";
import { recordClick } from "@/server/tracking/record-click";
import { recordOpen } from "@/server/tracking/record-open";
import { readToken } from "@/server/tracking/token";
import { subscribeAgain, unsubscribe } from "@/server/tracking/unsubscribe";
import { badLink } from "./bad-link";

const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const LARGEST_FORM_BYTES = 16 * 1024;

/** What the links of a mail do. Recording may fail; the reader gets the picture and the page all the same. */
export function trackingRoutes(database: () => Database) {
  return new Hono()
    .get("/t/o/:token", async (c) => {
      const read = readToken("open", c.req.param("token"));
      if (read) await record(c, async () => recordOpen(await inTime(database()), visit(c, read.message)));
      return c.body(PIXEL, 200, { "content-type": "image/gif", "cache-control": "no-store, private" });
    })
    .get("/t/c/:token", async (c) => {
      const token = c.req.param("token");
      const leaving = readToken("leave", token);
      const read = leaving ?? readToken("click", token);
      if (!read) return badLink(c);
      const link = read.target;
      const unsubscribes = leaving !== null;
      await record(c, async () =>
        recordClick(await inTime(database()), { ...visit(c, read.message), link, unsubscribes }),
      );
      c.header("cache-control", "no-store, private");
      c.header("referrer-policy", "no-referrer");
      return c.redirect(link, 302);
    })
    .post("/u/:token", bodyLimit({ maxSize: LARGEST_FORM_BYTES }), async (c) => {
      const token = c.req.param("token");
      const read = readToken("unsubscribe", token);
      if (!read) return badLink(c);
      const { from, again } = await c.req.parseBody();
      const db = await inTime(database());
      if (again) await subscribeAgain(db, visit(c, read.message));
      else await unsubscribe(db, visit(c, read.message), from === "page" ? "page" : "one-click");
      if (from !== "page") return c.text("You are unsubscribed.");
      return c.redirect(`/u/${token}?done=${again ? "again" : "1"}`, 303);
    });
}

async function inTime(db: Database): Promise<Database> {
  await syncClock(db);
  return db;
}

function visit(c: Context, message: TrackedMessage) {
  return { message, at: now(), userAgent: c.req.header("user-agent") ?? "" };
}

/** HEAD asks what is there and opens nothing. */
async function record(c: Context, recording: () => Promise<void>): Promise<void> {
  if (c.req.method !== "GET") return;
  try {
    await recording();
  } catch (error) {
    console.error(`Recording a visit of ${c.req.path.slice(0, 4)} failed`, error);
  }
}
