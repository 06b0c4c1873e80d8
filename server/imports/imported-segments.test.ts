import { and, asc, eq } from "drizzle-orm";
import { auditEntry, endpoint, segment, segmentMember } from "@/db/schema";
import type { Context } from "@/server/context";
import { forgetLists } from "@/server/segments/forget-lists";
import { getList } from "@/server/segments/get-list";
import { getSegment } from "@/server/segments/get-segment";
import { listSegments } from "@/server/segments/list-segments";
import { segmentCondition } from "@/server/segments/segment-condition";
import { describe, expect, test } from "@/server/testing/test";
import { cancelImport } from "./cancel-import";
import type { ListChoice } from "./choose-list";
import { previewImport } from "./preview-import";
import {
  begun,
  bytesOf,
  everybody,
  firstPage,
  importText,
  later,
  made,
  memberIds,
  segmentOf,
} from "./testing/imported-list";
import { uploadFile } from "./upload-file";

describe("what becomes of the people of a file [IMP-10]", () => {
  test("they are saved, and a segment is made of them", async ({ ctx }) => {
    const report = await importText(ctx, "Id,email\na,a@example.com\nb,b@example.com\nc,broken\n", {
      segment: made("Spring guests"),
    });

    expect(report).toMatchObject({ created: 2, failed: 1, listed: 2, segment: { name: "Spring guests" } });
    expect(await memberIds(ctx, report.segment!.id)).toEqual(["a", "b"]);
    const { rows } = await listSegments(ctx, firstPage);
    expect(rows).toMatchObject([{ name: "Spring guests", kind: "imported", lastCount: 2, version: 1 }]);
  });

  test("they are saved only", async ({ ctx }) => {
    const report = await importText(ctx, "email\na@example.com\n");

    expect(report).toMatchObject({ created: 1, listed: 0, segment: null });
    expect(await listSegments(ctx, firstPage)).toMatchObject({ total: 0 });
  });

  test("a segment is made only: nothing is saved or overwritten, and who is not here fails", async ({
    ctx,
    make,
  }) => {
    const { projectId } = ctx;
    await make.endpoint({ projectId, id: "a", address: "a@example.com", attributes: { plan: ["pro"] } });
    await make.endpoint({ projectId, id: "b", address: "b@example.com" });
    await make.endpoint({ projectId, id: "c", address: "c@example.com", userId: "u-1" });
    const before = await everybody(ctx);
    const file = [
      "Id,Address,User.UserId,Attributes.plan,Location.Country",
      "a,,,free,Atlantis",
      ",B@example.com,,free,",
      ",,u-1,,",
      "ghost,,,,",
      ",nobody@example.com,,,",
      ",,u-9,,",
      ",,,free,",
    ].join("\n");

    const report = await importText(ctx, file, {
      savesPeople: false,
      segment: made("Known"),
      channel: "EMAIL",
    });

    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 4, listed: 3 });
    expect(report.failures).toEqual([
      { row: 5, column: "Id", reason: expect.stringMatching(/saves nobody/) },
      { row: 6, column: "Address", reason: expect.stringMatching(/saves nobody/) },
      { row: 7, column: "User.UserId", reason: expect.stringMatching(/No endpoint has this user id/) },
      { row: 8, column: "Address", reason: expect.stringMatching(/names nobody/) },
    ]);
    expect(await memberIds(ctx, report.segment!.id)).toEqual(["a", "b", "c"]);
    expect(await everybody(ctx)).toEqual(before);
  });

  test("a JSON file makes a segment only, too", async ({ ctx, make }) => {
    await make.endpoint({ projectId: ctx.projectId, id: "a" });
    const file = '{"Id":"a","Attributes":{"plan":[["x"]]}}\n{"Id":"b"}\n{"Id":"a","Metrics":{"n":"many"}}\n';

    const report = await importText(ctx, file, {
      fileName: "known.json",
      savesPeople: false,
      segment: made("Known"),
    });

    expect(report).toMatchObject({ unchanged: 2, failed: 1, listed: 1 });
  });

  test("neither is refused, naming the field", async ({ ctx }) => {
    await expect(importText(ctx, "email\na@example.com\n", { savesPeople: false })).rejects.toMatchObject({
      code: "invalid",
      field: "savesPeople",
      message: "Save the people, make a segment of them, or both.",
    });
  });
});

describe("an imported segment that is there [IMP-13]", () => {
  test("gets more people; the same file again changes nothing", async ({ ctx }) => {
    const id = await segmentOf(ctx, "a", "b");
    const add = { mode: "add", segmentId: id } as const;

    const first = await importText(ctx, "Id,email\nb,b@example.com\nc,c@example.com\n", { segment: add });
    const again = await importText(ctx, "Id,email\nb,b@example.com\nc,c@example.com\n", { segment: add });

    expect([first.listed, again.listed]).toEqual([1, 0]);
    expect(await memberIds(ctx, id)).toEqual(["a", "b", "c"]);
    expect(await getList(ctx, { id })).toMatchObject({
      endpoints: 3,
      imports: [
        { listMode: "add", isPartOfIt: true },
        { listMode: "add", isPartOfIt: true },
        { listMode: "new", isPartOfIt: true },
      ],
    });
  });

  test("gets a new list in one moment, when the file is done", async ({ ctx }) => {
    const id = await segmentOf(ctx, "a", "b");
    const { finish } = await begun(ctx, "Id,email\nb,b@example.com\nc,c@example.com\n", {
      mode: "replace",
      segmentId: id,
    });

    expect(await memberIds(ctx, id)).toEqual(["a", "b"]);
    await finish();

    expect(await memberIds(ctx, id)).toEqual(["b", "c"]);
    expect(await getSegment(ctx, { id })).toMatchObject({ version: 2, lastCount: 2 });
    expect((await getList(ctx, { id })).imports.map(({ isPartOfIt }) => isPartOfIt)).toEqual([true, false]);
  });

  test("what has begun with the old list ends with it; a month later its rows are gone", async ({ ctx }) => {
    const id = await segmentOf(ctx, "a", "b");
    await importText(ctx, "Id,email\nc,c@example.com\n", { segment: { mode: "replace", segmentId: id } });
    const pinned = async () => {
      const chosen = { projectId: ctx.projectId, segmentId: id, segmentVersion: 1 };
      const inVersion1 = await segmentCondition(ctx.db, chosen, ctx.now());
      const ofProject = eq(endpoint.projectId, ctx.projectId);
      const rows = await ctx.db.select().from(endpoint).where(and(ofProject, inVersion1));
      return rows.map((row) => row.id).sort();
    };

    await forgetLists(ctx.db.raw, later(ctx, 29));
    expect(await pinned()).toEqual(["a", "b"]);
    while ((await forgetLists(ctx.db.raw, later(ctx, 31))) > 0);

    expect(await pinned()).toEqual(["c"]);
    expect(await memberIds(ctx, id)).toEqual(["c"]);
    const listed = await ctx.db.select().from(segmentMember).where(eq(segmentMember.endpointId, "a"));
    expect(listed.map(({ segmentId }) => segmentId)).not.toContain(id);
  });

  test("is of this project, a list, and nobody else replaces it meanwhile", async ({ ctx, db, make }) => {
    const id = await segmentOf(ctx, "a");
    const stranger = { ...ctx, projectId: (await make.project()).id };
    const { projectId } = ctx;
    const [rule] = await db.insert(segment).values({ projectId, name: "Rule", kind: "dynamic" }).returning();
    const file = "Id,email\nb,b@example.com\nc,c@example.com\n";
    const into = (own: Context, choice: ListChoice) => importText(own, file, { segment: choice });

    await expect(into(stranger, { mode: "add", segmentId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(into(ctx, { mode: "add", segmentId: rule!.id })).rejects.toMatchObject({
      code: "conflict",
      field: "segment",
      message: "“Rule” is made of criteria. Choose an imported segment.",
    });
    const { finish } = await begun(ctx, file, { mode: "replace", segmentId: id });
    await expect(into(ctx, { mode: "add", segmentId: id })).rejects.toMatchObject({
      code: "conflict",
      message: "The import of slow.csv is changing “Guests”. Wait until it is done.",
    });
    await finish();
  });
});

test("a file with nobody for the segment makes none, and empties none", async ({ ctx }) => {
  const id = await segmentOf(ctx, "a");
  const wrong = "Id\nghost\n";

  const none = await importText(ctx, wrong, { savesPeople: false, segment: made("Nobody") });
  const kept = await importText(ctx, wrong, {
    savesPeople: false,
    segment: { mode: "replace", segmentId: id },
  });

  expect([none.segment, kept.segment?.name]).toEqual([null, "Guests"]);
  expect(await memberIds(ctx, id)).toEqual(["a"]);
});

test("a segment is called as its file unless that name is taken, then the next free one is offered [IMP-2]", async ({
  ctx,
}) => {
  const upload = async (fileName: string) => {
    const { id } = await uploadFile(ctx, { fileName, content: bytesOf("email\na@example.com\n") });
    return (await previewImport(ctx, { id })).segmentName;
  };
  expect(await upload("Spring guests.csv.gz")).toBe("Spring guests");
  const { id } = await begun(ctx, "email\na@example.com\nb@example.com\n", made("guests"));

  expect(await upload("GUESTS.csv")).toBe("GUESTS 2"); // the first is on its way
  await expect(importText(ctx, "email\nc@example.com\n", { segment: made("Guests") })).rejects.toMatchObject({
    code: "conflict",
    field: "segment",
    message: "Another segment of this project is called “Guests”. “Guests 2” is free.",
  });
  await cancelImport(ctx, { id });
  expect(await upload("guests.csv")).toBe("guests");
});

test("whoever may only look makes no segment; who did stands in the audit log [SEC-1] [SEC-3]", async ({
  ctx,
  db,
}) => {
  const viewer = { ...ctx, projectRole: "viewer" } as const;
  const file = "email\na@example.com\n";
  await expect(importText(viewer, file, { segment: made("Mine") })).rejects.toMatchObject({
    code: "forbidden",
  });

  const { importId, segment: found } = await importText(ctx, file, { segment: made("Mine") });

  const entries = async (subjectId: string) =>
    db.select().from(auditEntry).where(eq(auditEntry.subjectId, subjectId)).orderBy(asc(auditEntry.at));
  expect(await entries(importId)).toContainEqual(
    expect.objectContaining({
      action: "import.start",
      actorName: "Ada",
      after: expect.objectContaining({ savesPeople: true, segment: "made as “Mine”" }),
    }),
  );
  expect(await entries(found!.id)).toMatchObject([
    { action: "segment.create", after: { name: "Mine", file: "people.csv", people: 1, startedBy: "Ada" } },
  ]);
});
