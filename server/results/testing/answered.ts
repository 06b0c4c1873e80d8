import { laneOf } from "@/db/lane";
import type { Run } from "@/db/schema";
import type { Context } from "@/server/context";
import { recordClick } from "@/server/tracking/record-click";
import { recordOpen } from "@/server/tracking/record-open";
import { sent } from "./contest";

const reader = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0";
const scanner = "Barracuda Sentinel (EE)";
const links = { shop: "https://shop.example/", help: "https://help.example/?a=1" };

/** Three people got the mail at nine: two clicked an hour later, one of them opened it twice, and a scanner did both for the third. */
export async function answered(ctx: Context, run: Run) {
  await sent(ctx, run, ["ada", "bob", "cy"]);
  const { shop, help } = links;
  for (const [who, link] of [
    ["ada", shop],
    ["ada", shop],
    ["bob", shop],
    ["bob", help],
  ] as const)
    await recordClick(ctx.db, { ...visit(ctx, run, who), link });
  await recordClick(ctx.db, { ...visit(ctx, run, "cy", { userAgent: scanner }), link: help });
  await recordOpen(ctx.db, visit(ctx, run, "ada", { hours: 0.4 }));
  await recordOpen(ctx.db, visit(ctx, run, "ada", { hours: 3 }));
  await recordOpen(ctx.db, visit(ctx, run, "cy", { userAgent: scanner }));
  return links;
}

function visit(ctx: Context, run: Run, recipientId: string, { hours = 1, userAgent = reader } = {}) {
  const { projectId } = ctx;
  const message = { occasionId: run.id, runId: run.id, recipientId, lane: laneOf(recipientId), projectId };
  return { message, at: new Date(ctx.now().getTime() + hours * 3_600_000), userAgent };
}
