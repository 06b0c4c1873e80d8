import { eq } from "drizzle-orm";
import { segmentUser } from "@/db/schema";
import { getList } from "@/server/segments/get-list";
import { describe, expect, test } from "@/server/testing/test";
import { previewImport } from "./preview-import";
import { bytesOf, importText, made, memberIds, type Over } from "./testing/imported-list";
import { uploadFile } from "./upload-file";

describe("files of user ids [IMP-9]", () => {
  test("a segment holds all endpoints of its users, those that come later too", async ({ ctx, make }) => {
    const { projectId } = ctx;
    await make.endpoint({ projectId, id: "a", userId: "u-1" });
    await make.endpoint({ projectId, id: "b", userId: "u-1" });
    await make.endpoint({ projectId, id: "c", userId: "u-2" });

    const report = await importText(ctx, "User.UserId\nu-1\nu-1\nu-3\n", {
      savesPeople: false,
      segment: made("Users"),
    });

    const { id } = report.segment!;
    expect(report).toMatchObject({ failed: 1, listed: 1 });
    expect(await memberIds(ctx, id)).toEqual(["a", "b"]);
    await importText(ctx, "Id,email,User.UserId\nd,d@example.com,u-1\n");
    expect(await memberIds(ctx, id)).toEqual(["a", "b", "d"]);
    expect(await getList(ctx, { id })).toMatchObject({ endpoints: 0, users: 1 });
  });

  test("such a file is recognised, even when its ids look like addresses", async ({ ctx }) => {
    const { id } = await uploadFile(ctx, {
      fileName: "users.csv",
      content: bytesOf("User.UserId\nada@example.com\nbob@example.com\n"),
    });
    expect((await previewImport(ctx, { id })).guess.mapping).toEqual({ 0: "User.UserId" });
  });

  test("a file may name people and users", async ({ ctx, make }) => {
    await make.endpoint({ projectId: ctx.projectId, id: "old", userId: "u-1" });

    const report = await importText(
      ctx,
      "Id,email,User.UserId,Attributes.plan\nnew,new@example.com,u-2,pro\n,,u-1,\n,,u-2,\n,,u-1,pro\n",
      { segment: made("Mixed") },
    );

    expect(report).toMatchObject({ created: 1, failed: 1, listed: 3 });
    expect(report.failures).toMatchObject([{ row: 5, reason: expect.stringMatching(/cannot save/) }]);
    expect(await memberIds(ctx, report.segment!.id)).toEqual(["new", "old"]);
  });

  test("without a segment they have no use, and what they cannot save is refused [IMP-5]", async ({
    ctx,
  }) => {
    const refusals: [string, Over, RegExp][] = [
      ["User.UserId\nu-1\n", {}, /no address to save/],
      ["User.UserId,plan\nu-1,pro\n", { segment: made("Users") }, /nothing else can be saved/],
      ["plan\npro\n", { savesPeople: false, segment: made("Users") }, /says who it is/],
      ["plan\npro\n", { segment: made("Users") }, /holds the address/],
    ];
    for (const [text, over, message] of refusals)
      await expect(importText(ctx, text, over)).rejects.toMatchObject({
        code: "invalid",
        field: "mapping",
        message: expect.stringMatching(message),
      });
  });
});

test("the users of a list are no other project's", async ({ ctx, db, make }) => {
  await make.endpoint({ projectId: ctx.projectId, id: "mine", userId: "u-1" });
  await make.endpoint({ projectId: (await make.project()).id, id: "theirs", userId: "u-1" });

  const { segment: found } = await importText(ctx, "User.UserId\nu-1\n", {
    savesPeople: false,
    segment: made("Users"),
  });

  expect(await memberIds(ctx, found!.id)).toEqual(["mine"]);
  expect(await db.$count(segmentUser, eq(segmentUser.userId, "u-1"))).toBeGreaterThan(0);
});
