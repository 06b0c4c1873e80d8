import { eq } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { renameAttribute } from "@/server/attributes/rename-attribute";
import type { Context } from "@/server/context";
import { importContent } from "@/server/imports/import-file";
import { startImport } from "@/server/imports/start-import";
import { uploadFile } from "@/server/imports/upload-file";
import { createPerson } from "@/server/people/create-person";
import { getPerson } from "@/server/people/get-person";
import { savePerson } from "@/server/people/save-person";
import { createSegment } from "@/server/segments/create-segment";
import { saveSegment } from "@/server/segments/save-segment";
import { all, planIs } from "@/server/segments/testing/criteria";
import { expect, test } from "@/server/testing/test";
import { getLimits } from "./get-limits";
import { setLimits } from "./set-limits";

async function* content(text: string) {
  yield Buffer.from(text);
}

const importText = (ctx: Context, text: string) =>
  importContent(ctx, { fileName: "people.csv", content: content(text) });

const person = (over: Partial<Parameters<typeof createPerson>[1]> = {}) => ({
  channel: "EMAIL" as const,
  address: "ada@example.com",
  userId: "",
  facts: [],
  ...over,
});

const list = (count: number) => Array.from({ length: count }, (_, n) => `v${n}`);

test("limits are the project's: changed by its admins, back to their default, and written down [END-14]", async ({
  ctx,
}) => {
  await setLimits(ctx, { endpointsPerUser: 20, attributeNames: 300 });
  expect((await getLimits(ctx)).limits).toMatchObject({ endpointsPerUser: 20, attributeNames: 300 });
  await setLimits(ctx, { endpointsPerUser: 15 });
  await setLimits(ctx, { endpointsPerUser: 15 });
  expect((await getLimits(ctx)).limits).toMatchObject({ endpointsPerUser: 15, attributeNames: 300 });

  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
    [
      "limits.change",
      { endpointsPerUser: 15, attributeNames: 250 },
      { endpointsPerUser: 20, attributeNames: 300 },
    ],
    ["limits.change", { endpointsPerUser: 20 }, { endpointsPerUser: 15 }],
  ]);
  const marketer = { ...ctx, projectRole: "marketer" } as const;
  await expect(setLimits(marketer, { endpointsPerUser: 1 })).rejects.toMatchObject({ code: "forbidden" });
});

test("[END-13] [QTA-10] the endpoints of a user", async ({ ctx }) => {
  const file = (from: number, count: number) =>
    `Id,email,User.UserId\n${Array.from({ length: count }, (_, n) => `e${from + n},e${from + n}@example.com,u\n`).join("")}`;
  await setLimits(ctx, { endpointsPerUser: 2 });
  expect(await importText(ctx, file(0, 3))).toMatchObject({
    created: 2,
    failures: [{ row: 4, column: "User.UserId", reason: "Exceeded maximum endpoint per user count: 2" }],
  });
  await setLimits(ctx, { endpointsPerUser: 18 });
  expect(await importText(ctx, file(10, 17))).toMatchObject({ created: 16, failed: 1 });
  await expect(createPerson(ctx, person({ userId: "u" }))).rejects.toMatchObject({
    code: "invalid",
    field: "userId",
  });
});

test("[END-14] [QTA-10] the names of attributes and metrics", async ({ ctx }) => {
  await setLimits(ctx, { attributeNames: 1 });
  await importText(ctx, "email,plan\na@example.com,pro\n");
  const two = { facts: [{ target: "Attributes.color", values: ["red"] }] };
  await expect(createPerson(ctx, person(two))).rejects.toMatchObject({
    message: expect.stringMatching(/at most 1 names/),
  });
  await expect(importText(ctx, "email,plan,color\nb@example.com,pro,red\n")).rejects.toMatchObject({
    field: "mapping",
    message: expect.stringMatching(/at most 1 names/),
  });
  await setLimits(ctx, { attributeNames: 2 });
  expect(await importText(ctx, "email,plan,color\nb@example.com,pro,red\n")).toMatchObject({ created: 1 });
  expect((await getLimits(ctx)).used).toEqual({ attributeNames: 2 });
});

test("[END-14] [END-15] [QTA-10] the length of a name", async ({ ctx }) => {
  const name = "n".repeat(60);
  const facts = [{ target: `Attributes.${name}`, values: ["x"] }];
  const file = `{"Address":"b@example.com","ChannelType":"EMAIL","Attributes":{"${name}":["x"]}}\n`;
  await expect(createPerson(ctx, person({ facts }))).rejects.toMatchObject({
    field: "facts.0",
    message: expect.stringMatching(/at most 50 characters/),
  });
  await setLimits(ctx, { nameCharacters: 60 });
  await createPerson(ctx, person({ facts }));
  expect(await importText(ctx, file)).toMatchObject({ created: 1 });

  await setLimits(ctx, { nameCharacters: 10 });
  const rename = { of: "endpoint", name, newName: "still.too.long" } as const;
  await expect(renameAttribute(ctx, rename)).rejects.toMatchObject({ field: "newName" });
  await expect(importText(ctx, `email,Attributes.${name}\na@example.com,x\n`)).rejects.toMatchObject({
    field: "mapping",
  });
});

test("[END-14] [QTA-10] the length of a value", async ({ ctx }) => {
  await setLimits(ctx, { valueCharacters: 3 });
  expect(await importText(ctx, "email,plan\na@example.com,basic\nb@example.com,pro\n")).toMatchObject({
    created: 1,
    failures: [{ row: 2, column: "plan", reason: expect.stringMatching(/at most 3 are kept/) }],
  });
  await setLimits(ctx, { valueCharacters: 1_000 });
  const bio = "x".repeat(1_000);
  expect(await importText(ctx, `email,bio\nc@example.com,${bio}\n`)).toMatchObject({ created: 1 });
  const facts = [{ target: "Attributes.bio", values: [bio] }];
  expect(await createPerson(ctx, person({ facts }))).toMatchObject({ id: expect.any(String) });
});

test("[END-14] [QTA-10] the values of an attribute", async ({ ctx }) => {
  const facts = (count: number) => [{ target: "Attributes.likes", values: list(count) }];
  await expect(createPerson(ctx, person({ facts: facts(51) }))).rejects.toMatchObject({ field: "facts.0" });
  await setLimits(ctx, { valuesPerAttribute: 51 });
  await createPerson(ctx, person({ facts: facts(51) }));
  await setLimits(ctx, { valuesPerAttribute: 1 });
  expect(await importText(ctx, "email,likes,likes\na@example.com,tea,rum\n")).toMatchObject({ failed: 1 });
});

test("[END-14] [QTA-10] the size of an endpoint, all that is known of it counted", async ({ ctx }) => {
  await setLimits(ctx, { endpointKilobytes: 1 });
  const half = (name: string) =>
    `email,${list(6).map((v) => name + v)}\nada@example.com${`,${"x".repeat(90)}`.repeat(6)}\n`;
  expect(await importText(ctx, half("a"))).toMatchObject({ created: 1 });
  expect(await importText(ctx, half("b"))).toMatchObject({
    failures: [{ row: 2, column: "", reason: expect.stringMatching(/2 KB, and in this project .* 1 KB/) }],
  });
  await setLimits(ctx, { endpointKilobytes: 2 });
  expect(await importText(ctx, half("b"))).toMatchObject({ updated: 1 });
});

test("[END-14] whoever is beyond a limit that was lowered may still become smaller, and not larger", async ({
  ctx,
}) => {
  const facts = list(20).map((name) => ({ target: `Attributes.${name}`, values: ["x".repeat(100)] }));
  const { id } = await createPerson(ctx, person({ facts }));
  await setLimits(ctx, { endpointKilobytes: 1 });
  const save = async (next: typeof facts) => {
    const { updatedAt: readAt, address } = await getPerson(ctx, { id });
    return savePerson(ctx, { id, readAt, address, userId: "", facts: next });
  };

  await expect(save([...facts, { target: "Attributes.more", values: ["x"] }])).rejects.toMatchObject({
    message: expect.stringMatching(/at most 1 KB/),
  });
  expect(await importText(ctx, "email,Metrics.n\nada@example.com,1\n")).toMatchObject({ failed: 1 });
  await importText(ctx, `email,Attributes.v0\nada@example.com,y\n`);
  expect((await getPerson(ctx, { id })).attributes.v0).toEqual(["y"]);
});

test("[IMP-4] [QTA-11] the size of a file", async ({ ctx }) => {
  const upload = (megabytes: number) =>
    uploadFile(ctx, {
      fileName: "people.csv",
      content: content(`email\n${"x".repeat(megabytes * 1024 ** 2)}`),
    });
  await setLimits(ctx, { importMegabytes: 2 });
  await upload(1);
  await expect(upload(2)).rejects.toMatchObject({
    code: "too_large",
    message: expect.stringMatching(/2 MB/),
  });
  const announced = { fileName: "people.csv", content: content("email\n"), bytes: 3 * 1024 ** 2 };
  await expect(uploadFile(ctx, announced)).rejects.toMatchObject({ code: "too_large" });
});

test("[IMP-2] [QTA-11] the files that wait, and the imports under way", async ({ ctx }) => {
  const upload = () => uploadFile(ctx, { fileName: "a.csv", content: content("email\na@example.com\n") });
  const start = (id: string) =>
    startImport(ctx, { id, hasHeader: true, mapping: { 0: "Address" }, defaultChannel: "EMAIL" });
  await setLimits(ctx, { importsWaiting: 2, importsActive: 1 });
  const [first, second] = [await upload(), await upload()];
  await expect(upload()).rejects.toMatchObject({ code: "conflict", message: expect.stringMatching(/wait/) });

  await start(first.id);
  await expect(start(second.id)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/One import is under way/),
  });
  await setLimits(ctx, { importsActive: 2 });
  expect(await start(second.id)).toEqual({ id: second.id });
});

test("[QTA-9] [SEG-14] the conditions and values of a segment", async ({ ctx }) => {
  const create = (name: string, criteria: Criteria) =>
    createSegment(ctx, { name, description: "", criteria });
  const refused = (message: RegExp) => ({
    code: "invalid",
    field: "criteria",
    message: expect.stringMatching(message),
  });
  await setLimits(ctx, { segmentConditions: 1, segmentValues: 2, segmentValueCharacters: 3 });
  const { id } = await create("Sound", all(planIs("a", "b")));
  await expect(create("Two", all(planIs("a"), planIs("b")))).rejects.toMatchObject(
    refused(/^Condition 2: a segment has at most 1 conditions/),
  );
  await expect(
    saveSegment(ctx, { id, basedOn: 1, criteria: all(planIs("a", "b", "c")) }),
  ).rejects.toMatchObject(refused(/^Condition 1: .* 3, and at most 2/));
  await expect(create("Long", all(planIs("gold")))).rejects.toMatchObject(refused(/^Condition 1: “gold…”/));

  await setLimits(ctx, { segmentConditions: 1_000, segmentValues: 10_001 });
  await create("Many", all(...list(1_000).map((value) => planIs(value.slice(-3)))));
  await create("Long list", all(planIs(...Array.from({ length: 10_001 }, (_, n) => n.toString(36)))));
});

test("[QTA-8] no limit is set to how many people a segment has", async ({ ctx }) => {
  const { limits } = await getLimits(ctx);
  expect(Object.keys(limits).filter((name) => name.startsWith("segment"))).toEqual([
    "segmentConditions",
    "segmentValues",
    "segmentValueCharacters",
  ]);
});
