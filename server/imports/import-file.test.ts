import { and, asc, eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { describe, expect, test } from "@/server/testing/test";
import { importContent } from "./import-file";

type Over = Partial<Parameters<typeof importContent>[1]>;

function importText(ctx: Context, text: string | Buffer, over: Over = {}) {
  return importContent(ctx, { fileName: "people.csv", content: pieces(Buffer.from(text)), ...over });
}

/** As a network brings them: cut anywhere. */
async function* pieces(content: Buffer, size = 7_001) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function people({ db, projectId }: Context) {
  return db.select().from(endpoint).where(eq(endpoint.projectId, projectId)).orderBy(asc(endpoint.address));
}

async function person({ db, projectId }: Context, id: string) {
  const [found] = await db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.projectId, projectId), eq(endpoint.id, id)));
  return found;
}

test("everyday headers become people with names, places and an address [IMP-6]", async ({ ctx }) => {
  const report = await importText(
    ctx,
    "E-mail,First name,City,Country,Plan\nAda@Example.com,Ada,Berlin,Germany,pro\n\nbob@example.com,Bob,,,\n",
  );

  expect(report).toMatchObject({ status: "completed", rows: 2, created: 2, failed: 0, failures: [] });
  expect(await people(ctx)).toMatchObject([
    {
      channel: "EMAIL",
      address: "Ada@Example.com",
      addressKey: "ada@example.com",
      location: { City: "Berlin", Country: "DE" },
      attributes: { Plan: ["pro"] },
      userAttributes: { first_name: ["Ada"] },
      status: "ACTIVE",
      optOut: "NONE",
    },
    { address: "bob@example.com", userAttributes: { first_name: ["Bob"] }, location: {} },
  ]);
});

test("the same file twice changes nothing", async ({ ctx }) => {
  const file = "email,plan,likes\nada@example.com,pro,tea\nbob@example.com,,\nADA@example.com,free,\n";
  expect(await importText(ctx, file)).toMatchObject({ created: 2, repeated: 1, updated: 0 });
  const before = await people(ctx);

  const again = await importText(ctx, file);

  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, repeated: 1, failed: 0 });
  expect(await people(ctx)).toEqual(before);
  expect(before[0]?.attributes).toEqual({ plan: ["free"], likes: ["tea"] }); // the last word on each thing
});

test("a later file merges by name and leaves unsaid what it does not say [B1]", async ({ ctx }) => {
  await importText(ctx, "Id,Address,ChannelType,Attributes.a,Attributes.b\n1,ada@example.com,EMAIL,x,y\n");

  const report = await importText(ctx, "Id,Attributes.b,Metrics.m,OptOut\n1,z,5,ALL\n");

  expect(report).toMatchObject({ updated: 1, created: 0, failed: 0 });
  expect(await person(ctx, "1")).toMatchObject({
    address: "ada@example.com",
    attributes: { a: ["x"], b: ["z"] },
    metrics: { m: 5 },
    optOut: "ALL",
  });
});

test("an import that is silent about it opts nobody back in", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const { id } = await make.endpoint({ projectId, address: "ada@example.com", optOut: "ALL" });

  await importText(ctx, "email,plan\nada@example.com,pro\n");

  expect(await person(ctx, id)).toMatchObject({ optOut: "ALL", attributes: { plan: ["pro"] } });
});

test("a file without ids changes the people who hold its addresses, whatever their ids", async ({
  ctx,
  make,
}) => {
  const { id } = await make.endpoint({ projectId: ctx.projectId, address: "ada@example.com" });

  const report = await importText(ctx, "email,city\nADA@example.com,Berlin\n");

  expect(report).toMatchObject({ created: 0, updated: 1 });
  expect(await people(ctx)).toMatchObject([{ id, location: { City: "Berlin" } }]);
});

test("whoever comes to an address last holds it; the others become inactive [END-9]", async ({ ctx }) => {
  const file = "Id,Address,ChannelType\n1,ada@example.com,EMAIL\n2,ada@example.com,EMAIL\n";
  await importText(ctx, file);
  expect([await person(ctx, "1"), await person(ctx, "2")]).toMatchObject([
    { status: "INACTIVE" },
    { status: "ACTIVE" },
  ]);
  expect(await importText(ctx, file)).toMatchObject({ unchanged: 2 });

  await importText(ctx, "Id,Address,ChannelType\n3,x@example.com,EMAIL\n");
  await importText(ctx, "Id,Address,ChannelType\n3,ada@example.com,EMAIL\n");
  expect([await person(ctx, "2"), await person(ctx, "3")]).toMatchObject([
    { status: "INACTIVE" },
    { status: "ACTIVE" },
  ]);
});

test("an Id that nobody has, without an address, is a finding [IMP-5]", async ({ ctx }) => {
  const report = await importText(ctx, "Id,Attributes.a\nghost,x\n");
  expect(report).toMatchObject({ failed: 1, failures: [{ row: 2, column: "Id" }] });
});

describe("messy files", () => {
  test("broken rows are named by row and column, and the rest is imported", async ({ ctx }) => {
    const report = await importText(
      ctx,
      [
        "email,country,first name",
        "ok1@example.com,DE,Ada",
        "not-an-address,DE,Bob",
        "ok2@example.com,Nowhere,Cy",
        'ok3@example.com,"DE,Dee',
        "ok4@example.com,FR,Eve",
        "ok5@example.com,FR,Eve,Smith",
        "ok6@example.com,FR,nul\0here",
        `ok7@example.com,FR,${"x".repeat(10_000_000)}`,
        ",DE,Fay",
        "",
        "ok8@example.com,GB,Gus",
      ].join("\n"),
    );

    expect(report).toMatchObject({ rows: 10, created: 3, failed: 7 });
    expect(report.failures).toEqual([
      { row: 3, column: "email", reason: expect.stringMatching(/no @/) },
      { row: 4, column: "country", reason: expect.stringMatching(/no country/) },
      { row: 5, column: "", reason: expect.stringMatching(/never closed/) },
      { row: 7, column: "", reason: expect.stringMatching(/4 cells, the header 3/) },
      { row: 8, column: "first name", reason: expect.stringMatching(/NUL/) },
      { row: 9, column: "", reason: expect.stringMatching(/128 KB/) },
      { row: 10, column: "email", reason: expect.stringMatching(/no address/) },
    ]);
    expect((await people(ctx)).map(({ address }) => address)).toEqual([
      "ok1@example.com",
      "ok4@example.com",
      "ok8@example.com",
    ]);
  });

  test("encodings and delimiters of every day are read", async ({ ctx, make }) => {
    const text = "email,name\njürgen@example.com,Jürgen\n";
    const files = {
      marked: Buffer.from(`\ufeff${text}`),
      utf16: Buffer.from(`\ufeff${text}`, "utf16le"),
      bigEndian: Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
      windows: Buffer.from(text, "latin1"),
      mac: Buffer.from(text.replaceAll("\n", "\r")),
      semicolons: Buffer.from(text.replaceAll(",", ";").replaceAll("\n", "\r\n")),
      tabs: Buffer.from(text.replaceAll(",", "\t").trimEnd()),
    };
    for (const file of Object.values(files)) {
      const own = { ...ctx, projectId: (await make.project()).id };
      expect(await importText(own, file)).toMatchObject({ created: 1, failed: 0 });
      expect(await people(own)).toMatchObject([
        { address: "jürgen@example.com", userAttributes: { name: ["Jürgen"] } },
      ]);
    }
  });

  test("a few bytes that are no UTF-8 cost their rows only", async ({ ctx }) => {
    const file = Buffer.concat([
      Buffer.from("email,name\nada@example.com,Zoë\nbob@example.com,Renée\ncy@example.com,Fran"),
      Buffer.from([0xe7]),
      Buffer.from("ois\n"),
    ]);
    expect(await importText(ctx, file)).toMatchObject({
      created: 2,
      failed: 1,
      failures: [{ row: 4, column: "name", reason: expect.stringMatching(/UTF-8/) }],
    });
  });

  test("a file without a header is read from its first row", async ({ ctx }) => {
    expect(await importText(ctx, "ada@example.com\nbob@example.com\n")).toMatchObject({ created: 2 });
  });

  test("a header without rows is an import of nobody", async ({ ctx }) => {
    expect(await importText(ctx, "email,name\n")).toMatchObject({ status: "completed", rows: 0 });
  });

  test("what is no list of people is refused in words", async ({ ctx }) => {
    const refusals: [string, RegExp][] = [
      ["", /empty/],
      ["\ufeff", /empty/],
      ["PK\u0003\u0004", /Excel/],
      ['[{"Address":"x"}]', /JSON/],
      ["name,city\nAda,Berlin\n", /holds the address/],
    ];
    for (const [text, message] of refusals)
      await expect(importText(ctx, text)).rejects.toMatchObject({
        code: "invalid",
        message: expect.stringMatching(message),
      });
  });
});

test("whoever may only look may not import [SEC-1]", async ({ ctx }) => {
  const viewer = { ...ctx, projectRole: "viewer" } as const;
  await expect(importText(viewer, "email\nada@example.com\n")).rejects.toMatchObject({ code: "forbidden" });
});

test("who has opted out stays so under another id, unless the file says otherwise", async ({ ctx, make }) => {
  const gone = { projectId: ctx.projectId, optOut: "ALL", status: "INACTIVE" } as const;
  await make.endpoint({ ...gone, address: "ada@example.com" });
  await make.endpoint({ ...gone, address: "bob@example.com" });

  await importText(
    ctx,
    "Id,Address,ChannelType\nnew-ada,Ada@example.com,EMAIL\nnew-cy,cy@example.com,EMAIL\n",
  );
  await importText(ctx, "Id,Address,ChannelType,OptOut\nnew-bob,bob@example.com,EMAIL,NONE\n");

  expect(await person(ctx, "new-ada")).toMatchObject({ optOut: "ALL", status: "ACTIVE" });
  expect(await person(ctx, "new-cy")).toMatchObject({ optOut: "NONE" });
  expect(await person(ctx, "new-bob")).toMatchObject({ optOut: "NONE" });
});
