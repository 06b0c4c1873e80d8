import { gzipSync } from "node:zlib";
import { asc, eq } from "drizzle-orm";
import { endpoint, importJob } from "@/db/schema";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { importContent } from "./import-file";
import { unpackUpload } from "./unpack-upload";

async function* pieces(content: Buffer, size = 7_001) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const importBytes = (ctx: Context, content: string | Buffer, fileName = "people.json") =>
  importContent(ctx, { fileName, content: pieces(Buffer.from(content)) });

const people = ({ db, projectId }: Context) =>
  db.select().from(endpoint).where(eq(endpoint.projectId, projectId)).orderBy(asc(endpoint.address));

const lines = (...objects: unknown[]) => objects.map((each) => `${JSON.stringify(each)}\n`).join("");

test("newline JSON in Pinpoint's shape: lists, nested and dotted names [IMP-1] [IMP-8]", async ({ ctx }) => {
  const report = await importBytes(
    ctx,
    lines(
      {
        ChannelType: "EMAIL",
        Address: "ada@example.com",
        Attributes: { Ride: ["Bus", "Tram"] },
        Metrics: { rides: 3 },
        Location: { Country: "DE", Latitude: 52.52 },
        Demographic: { Timezone: "Europe/Berlin" },
        User: { UserId: "u1", UserAttributes: { Name: ["Ada"] } },
        EndpointStatus: "ACTIVE",
      },
      {
        ChannelType: "SMS",
        Address: "+12065550142",
        "Attributes.Ride": ["Bike"],
        "User.UserAttributes.Late": "yes",
        OptOut: "ALL",
      },
    ),
  );

  expect(report).toMatchObject({ rows: 2, created: 2, failures: [] });
  expect(await people(ctx)).toMatchObject([
    { channel: "SMS", optOut: "ALL", attributes: { Ride: ["Bike"] }, userAttributes: { Late: ["yes"] } },
    {
      channel: "EMAIL",
      userId: "u1",
      attributes: { Ride: ["Bus", "Tram"] },
      metrics: { rides: 3 },
      location: { Country: "DE", Latitude: 52.5 },
      demographic: { Timezone: "Europe/Berlin" },
      userAttributes: { Name: ["Ada"] },
    },
  ]);
});

test("bad lines of JSON are named, and the rest is imported [IMP-11]", async ({ ctx }) => {
  const deep = `{"email":"deep@example.com","a":${"[".repeat(3_000)}${"]".repeat(3_000)}}`;
  const report = await importBytes(
    ctx,
    [
      '{"email":"ok1@example.com","plan":"pro"}',
      '{"email":"cut@example.com","pl',
      '["email"]',
      '{"email":"nobody","plan":"pro"}',
      deep,
      `{"email":"long@example.com","plan":"${"x".repeat(200_000)}"}`,
      '{"email":["a@example.com","b@example.com"]}',
      '{"email":"nul@example.com","plan":"a\\u0000b"}',
      '{"email":"list@example.com","plan":[{"x":1}]}',
      "",
      '{"email":"ok2@example.com","plan":null}',
    ].join("\r\n"),
  );

  expect(report).toMatchObject({ created: 2, failed: 8 });
  expect(report.failures.map(({ row, column }) => [row, column])).toEqual([
    [2, ""],
    [3, ""],
    [4, "email"],
    [5, ""],
    [6, ""],
    [7, "email"],
    [8, "plan"],
    [9, "plan"],
  ]);
});

test("gzip is unpacked by what it is, whatever it is called [IMP-1]", async ({ ctx }) => {
  const csv = gzipSync("email,plan\nada@example.com,pro\n");
  const json = gzipSync(lines({ email: "bob@example.com", plan: "free" }));

  expect(await importBytes(ctx, csv, "people.csv")).toMatchObject({ created: 1 });
  expect(await importBytes(ctx, json, "people.json.gz")).toMatchObject({ created: 1 });
  expect((await people(ctx)).map(({ attributes }) => attributes)).toEqual([
    { plan: ["pro"] },
    { plan: ["free"] },
  ]);
});

test("a cut, damaged or zipped file is refused in words, and nothing of it stays", async ({ ctx }) => {
  const packed = gzipSync(
    `email\n${Array.from({ length: 5_000 }, (_, n) => `p${n * 7919}@example.com`).join("\n")}`,
  );
  const damaged = Buffer.from(packed);
  damaged.fill(7, 500, 900);
  const refusals: [Buffer, RegExp][] = [
    [packed.subarray(0, packed.length - 900), /cut short/],
    [damaged, /damaged/],
    [Buffer.from("PK\u0003\u0004people.csv"), /zip.*Unpack/],
    [gzipSync(gzipSync("email\n")), /compressed twice/],
    [Buffer.from('[{"email":"a@example.com"}]'), /one object a line/i],
    [Buffer.from('{\n  "email": "a@example.com"\n}'), /one whole object a line/],
  ];
  for (const [content, message] of refusals)
    await expect(importBytes(ctx, content)).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
  expect(await ctx.db.$count(importJob, eq(importJob.projectId, ctx.projectId))).toBe(0);
});

test("a decompression bomb is stopped by its size and by its ratio", async () => {
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, "a"));
  const unpack = async (unpackedBytes: number) => {
    let bytes = 0;
    for await (const piece of unpackUpload(pieces(bomb, 65_536), { bytes: 0 }, { unpackedBytes }))
      bytes += piece.length;
    return bytes;
  };

  await expect(unpack(1024 ** 2)).rejects.toMatchObject({ code: "too_large" });
  await expect(unpack(1024 ** 4)).rejects.toMatchObject({ message: expect.stringMatching(/250 times/) });
});
