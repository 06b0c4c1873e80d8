import { eq } from "drizzle-orm";
import { segmentMember } from "@/db/schema";
import { forgetLists } from "@/server/segments/forget-lists";
import { listSegments } from "@/server/segments/list-segments";
import { describe, expect, test } from "@/server/testing/test";
import { cancelImport } from "./cancel-import";
import { getImport } from "./get-import";
import { begun, everybody, firstPage, made, memberIds, segmentOf } from "./testing/imported-list";

describe("an import that is stopped", () => {
  const file = "Id,email\nx,x@example.com\ny,y@example.com\nz,z@example.com\n";

  test("makes no segment, and what it had listed goes", async ({ ctx }) => {
    const { id, finish } = await begun(ctx, file, made("Half"));
    const { listId } = await getImport(ctx, { id });
    expect(await ctx.db.$count(segmentMember, eq(segmentMember.segmentId, listId!))).toBe(1);

    await cancelImport(ctx, { id });
    await finish();
    while ((await forgetLists(ctx.db.raw, ctx.now())) > 0);

    expect(await listSegments(ctx, firstPage)).toMatchObject({ total: 0 });
    expect(await ctx.db.$count(segmentMember, eq(segmentMember.segmentId, listId!))).toBe(0);
    expect(await everybody(ctx)).toHaveLength(1); // what was saved stays
  });

  test("leaves the list it was to replace, and has added what it had read [IMP-13]", async ({ ctx }) => {
    const id = await segmentOf(ctx, "a");
    const replacing = await begun(ctx, file, { mode: "replace", segmentId: id });
    await cancelImport(ctx, { id: replacing.id });
    expect(await memberIds(ctx, id)).toEqual(["a"]);

    const adding = await begun(ctx, file, { mode: "add", segmentId: id });
    await cancelImport(ctx, { id: adding.id });
    expect(await memberIds(ctx, id)).toEqual(["a", "x"]);
  });
});
