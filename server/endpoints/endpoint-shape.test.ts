import { text } from "node:stream/consumers";
import { cohortOf } from "@/domain/endpoints/cohort";
import { channels } from "@/domain/messaging/channel";
import type { Context } from "@/server/context";
import { advanceExport } from "@/server/exports/advance-export";
import { readExport } from "@/server/exports/read-export";
import { startExport } from "@/server/exports/start-export";
import { importContent } from "@/server/imports/import-file";
import { getPerson } from "@/server/people/get-person";
import { ListPeople, listPeople } from "@/server/people/list-people";
import { countCriteria } from "@/server/segments/count-criteria";
import { all } from "@/server/segments/testing/criteria";
import { expect, test } from "@/server/testing/test";

async function* content(lines: object[]) {
  yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

const importLines = (ctx: Context, ...lines: object[]) =>
  importContent(ctx, { fileName: "people.json", content: content(lines) });

const guid = "9b2d6a34-7d6d-4f0e-9f0c-4a7b1c7b9a01";

const ada = {
  Id: guid,
  ChannelType: "EMAIL",
  Address: "ada@example.com",
  OptOut: "NONE",
  Attributes: { Interests: ["tea", "engines"], "Last Purchase": ["2026-02-01"] },
  Metrics: { orders: 3, "average basket": 19.95 },
  Demographic: {
    AppVersion: "1.2",
    Locale: "en_GB",
    Make: "Apple",
    Model: "iPhone",
    ModelVersion: "15",
    Platform: "iOS",
    PlatformVersion: "18.1",
    Timezone: "Europe/London",
  },
  Location: {
    City: "London",
    Country: "GB",
    Latitude: 51.5072,
    Longitude: -0.1276,
    PostalCode: "SE1 9TG",
    Region: "London",
  },
  User: { UserId: "u-1", UserAttributes: { first_name: ["Ada"] } },
};

test("[END-1] [END-4] [END-5] [END-6] [END-7] all that Pinpoint knows of an endpoint comes in under its own id, coordinates rounded", async ({
  ctx,
}) => {
  await importLines(ctx, ada);

  const { Id: id, Attributes, Metrics, Demographic, Location, User } = ada;
  expect(await getPerson(ctx, { id })).toMatchObject({
    id,
    channel: "EMAIL",
    address: "ada@example.com",
    attributes: Attributes,
    metrics: Metrics,
    demographic: Demographic,
    location: { ...Location, Latitude: 51.5, Longitude: -0.1 },
    userId: User.UserId,
    userAttributes: User.UserAttributes,
  });
});

test("[END-1] the same address on two channels is two endpoints; ids are any text", async ({ ctx }) => {
  const phone = { ChannelType: "SMS", Address: "+12065550142" };
  await importLines(ctx, { ...phone, Id: "crm/42 日本" }, { ...phone, Id: "v", ChannelType: "VOICE" });
  expect(await getPerson(ctx, { id: "crm/42 日本" })).toMatchObject({ channel: "SMS", status: "ACTIVE" });
  expect(await getPerson(ctx, { id: "v" })).toMatchObject({ channel: "VOICE", status: "ACTIVE" });
});

const addressOn: Record<string, string> = {
  EMAIL: "a@example.com",
  SMS: "+12065550142",
  VOICE: "+12065550142",
};

test("[END-3] all thirteen channels come in, and nothing else does", async ({ ctx }) => {
  const lines = channels.map((ChannelType) => ({
    Id: ChannelType,
    ChannelType,
    Address: addressOn[ChannelType] ?? `${ChannelType}-token`,
  }));
  const report = await importLines(ctx, ...lines, { ChannelType: "FAX", Address: "1" });
  expect(report).toMatchObject({ created: 13, failures: [{ row: 14, column: "ChannelType" }] });
});

test("[END-2] an address is looked at by the rules of its channel", async ({ ctx }) => {
  const report = await importLines(
    ctx,
    { ChannelType: "SMS", Address: "(206) 555-0142" },
    { ChannelType: "EMAIL", Address: "+12065550142" },
    { ChannelType: "GCM", Address: "two tokens" },
    { ChannelType: "ADM", Address: `amzn1.adm-registration.v2.${"x".repeat(700)}` },
    { ChannelType: "SMS", Address: "+1 (206) 555-0142" },
  );
  expect(report).toMatchObject({ created: 2, failed: 3 });
  expect(report.failures.map(({ row, column }) => [row, column])).toEqual([
    [1, "Address"],
    [2, "Address"],
    [3, "Address"],
  ]);
});

test("[END-10] the first sight stays, the last change and its request move on", async ({ ctx }) => {
  const first = await importLines(ctx, ada);
  const later = new Date(ctx.now().getTime() + 3_600_000);
  const second = await importLines({ ...ctx, now: () => later }, { Id: guid, Metrics: { orders: 4 } });
  const third = await importLines(
    { ...ctx, now: () => new Date(later.getTime() + 1) },
    { Id: guid, Metrics: { orders: 4 } },
  );

  expect(await getPerson(ctx, { id: guid })).toMatchObject({
    createdAt: ctx.now(),
    effectiveAt: later,
    requestId: second.importId,
  });
  expect(new Set([first.importId, second.importId, third.importId]).size).toBe(3);
});

test("[END-11] a cohort is drawn once, and no change draws another", async ({ ctx }) => {
  await importLines(ctx, ada);
  const { cohortId } = await getPerson(ctx, { id: guid });
  await importLines(ctx, { Id: guid, ChannelType: "EMAIL", Address: "ada@lovelace.example" });

  expect(cohortId).toBe(cohortOf(ctx.projectId, guid));
  expect(await getPerson(ctx, { id: guid })).toMatchObject({ cohortId });
});

test("[END-15] names of attributes are told apart by case and may have spaces", async ({ ctx }) => {
  await importLines(ctx, { ...ada, Attributes: { plan: ["a"], Plan: ["b"], "my plan": ["c"] } });
  expect((await getPerson(ctx, { id: guid })).attributes).toEqual({
    plan: ["a"],
    Plan: ["b"],
    "my plan": ["c"],
  });
  await expect(importLines(ctx, { Id: guid, Attributes: { "a:b": ["c"] } })).rejects.toMatchObject({
    field: "mapping",
    message: expect.stringMatching(/Attributes\.a:b.*Take it out/),
  });
});

test("[END-16] [END-17] who came in by a file is found by id, by user, in a list, and leaves by a file that comes in again unchanged", async ({
  ctx,
}) => {
  await importLines(ctx, ada, { ChannelType: "SMS", Address: "+12065550142", User: { UserId: "u-1" } });
  const found = async (search: string) => (await listPeople(ctx, ListPeople.parse({ search }))).rows.length;
  expect([await found(guid), await found("u-1"), await found("Ada")]).toEqual([1, 2, 2]);
  expect((await getPerson(ctx, { id: guid })).others).toMatchObject([{ channel: "SMS" }]);

  const { id } = await startExport(ctx, { segmentId: null, format: "json" });
  await advanceExport(ctx.db, id, { now: ctx.now, budgetMs: 60_000 });
  const { file } = await readExport(ctx, { id, packed: false });
  const lines = (await text(file))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

  expect(lines.map(({ Address }) => Address).sort()).toEqual(["+12065550142", "ada@example.com"]);
  expect(await importLines(ctx, ...lines)).toMatchObject({ unchanged: 2, failed: 0 });
});

test("[SEG-8] people are counted by lists of app versions, makes, models, platforms and channels", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  const phone = (demographic: Record<string, string>, channel: "APNS" | "GCM" = "APNS") =>
    make.endpoint({ projectId, channel, demographic });
  await phone({ AppVersion: "1.0", Make: "Apple", Model: "X", Platform: "iOS" });
  await phone({ AppVersion: "2.0", Make: "Apple", Model: "Y", Platform: "iOS" });
  await phone({ AppVersion: "2.0", Make: "Google", Model: "Pixel", Platform: "Android" }, "GCM");
  await phone({});
  const count = async (name: Parameters<typeof field>[0], operator: "is" | "is_not", ...values: string[]) =>
    (
      await countCriteria(ctx, {
        criteria: all({ kind: "value", subject: field(name), test: { operator, values } }),
      })
    ).count;

  expect(await count("Demographic.AppVersion", "is", "1.0", "2.0")).toBe(3);
  expect(await count("Demographic.AppVersion", "is_not", "1.0")).toBe(3);
  expect(await count("Demographic.Make", "is", "Apple")).toBe(2);
  expect(await count("Demographic.Make", "is_not", "Apple", "Google")).toBe(1);
  expect(await count("Demographic.Model", "is", "X", "Pixel")).toBe(2);
  expect(await count("Demographic.Platform", "is_not", "Android")).toBe(3);
  expect(await count("ChannelType", "is", "GCM", "ADM")).toBe(1);
});

const field = (name: "ChannelType" | `Demographic.${"AppVersion" | "Make" | "Model" | "Platform"}`) =>
  ({ of: "field", name }) as const;
