import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterEach, vi } from "vitest";
import { auditEntry, bucketConnection } from "@/db/schema";
import { asMember } from "@/server/testing/as-member";
import { connectBucket } from "@/server/testing/bucket-imports";
import { keys } from "@/server/testing/s3/start-s3";
import { describe, expect, test } from "@/server/testing/s3/test";
import { projectContext } from "../access/project-context";
import { browseBucket } from "./browse-bucket";
import { checkBucket } from "./check-bucket";
import { listBuckets } from "./list-buckets";
import { removeBucket } from "./remove-bucket";
import { saveBucket } from "./save-bucket";

afterEach(() => vi.restoreAllMocks());

const secret = keys.secretAccessKey;

describe("[IMP-3] testing a connection", () => {
  test("names the first file where the key is right", async ({ ctx, s3 }) => {
    s3.put("people/a.csv", "email\n");
    expect(await checkBucket(ctx, { id: null, settings: s3.settings, secret })).toEqual({
      problem: null,
      firstKey: "people/a.csv",
    });
    const inside = { ...s3.settings, prefix: "elsewhere/" };
    expect(await checkBucket(ctx, { id: null, settings: inside, secret })).toEqual({
      problem: null,
      firstKey: null,
    });
  });

  test("says plainly what is wrong", async ({ ctx, s3 }) => {
    const wrongs = [
      [{}, "not it", "does not belong to this access key ID"],
      [{ accessKeyId: "AKIANOBODYS" }, secret, "does not know the access key ID AKIANOBODYS"],
      [{ bucket: "not-there" }, secret, "no bucket named not-there"],
      [{ region: "us-east-1" }, secret, "does not lie in the region us-east-1"],
      [{ endpoint: "http://127.0.0.1:9" }, secret, "Nothing answers at http://127.0.0.1:9"],
      [{ endpoint: "http://nowhere.invalid" }, secret, "cannot be found"],
      [{ endpoint: s3.settings.endpoint.replace("http:", "https:") }, secret, "No safe connection"],
    ] as const;
    for (const [over, given, words] of wrongs) {
      const settings = { ...s3.settings, ...over };
      expect((await checkBucket(ctx, { id: null, settings, secret: given })).problem).toContain(words);
    }
  });

  test("something else than S3 at the address is told apart", async ({ ctx, s3 }) => {
    const page = createServer((_, response) => response.end("<!doctype html><title>Hello</title>"));
    page.listen(0, "127.0.0.1");
    await once(page, "listening");
    const { port } = page.address() as AddressInfo; // it listens on a port
    const settings = { ...s3.settings, endpoint: `http://127.0.0.1:${port}` };

    const { problem } = await checkBucket(ctx, { id: null, settings, secret });

    expect(problem).toContain("does not speak the protocol of S3");
    page.close();
  });
});

describe("a bucket's secret", () => {
  test("[SEC-4] is kept sealed and is in no answer, no audit line and no log", async ({ ctx, s3 }) => {
    const logged = [vi.spyOn(console, "error"), vi.spyOn(console, "warn"), vi.spyOn(console, "log")];
    const id = await connectBucket(ctx, s3);
    await saveBucket(ctx, { id, settings: { ...s3.settings, name: "Pond" }, secret: `${secret}2` });
    await checkBucket(ctx, { id, settings: s3.settings });
    await expect(browseBucket(ctx, { id, folder: "" })).rejects.toThrow("does not belong");

    const [kept] = await ctx.db.select().from(bucketConnection).where(eq(bucketConnection.id, id));
    const audit = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
    expect(audit.map(({ action }) => action).sort()).toEqual(["bucket.add", "bucket.change"]);
    const said = JSON.stringify([
      kept,
      audit,
      await listBuckets(ctx),
      logged.flatMap(({ mock }) => mock.calls),
      await checkBucket(ctx, { id, settings: s3.settings }),
    ]);
    expect(said).toContain("Pond");
    expect(said).not.toContain(secret);
    expect(Object.keys((await listBuckets(ctx))[0] ?? {})).not.toContain("secret");
  });

  test("goes on when it is left out, and has to be given again for another access key ID", async ({
    ctx,
    s3,
  }) => {
    const id = await connectBucket(ctx, s3);
    await saveBucket(ctx, { id, settings: { ...s3.settings, name: "Pond" } });
    expect((await browseBucket(ctx, { id, folder: "" })).files).toEqual([]);

    const settings = { ...s3.settings, accessKeyId: "AKIAANOTHER" };
    await expect(saveBucket(ctx, { id, settings })).rejects.toMatchObject({
      code: "invalid",
      field: "secret",
    });
    await expect(saveBucket(ctx, { id: null, settings })).rejects.toMatchObject({ code: "invalid" });
  });

  test("that cannot be read any more is asked for again", async ({ ctx, s3 }) => {
    const id = await connectBucket(ctx, s3);
    await ctx.db
      .update(bucketConnection)
      .set({ secret: "sealed elsewhere" })
      .where(eq(bucketConnection.id, id));

    await expect(browseBucket(ctx, { id, folder: "" })).rejects.toThrow("Give it again");
    await expect(saveBucket(ctx, { id, settings: s3.settings })).rejects.toMatchObject({ field: "secret" });
  });
});

test("a bucket is browsed a level at a time, below the folder that the connection opens", async ({
  ctx,
  s3,
}) => {
  for (const key of ["in/2026/march/a.csv", "in/2026/b.csv", "in/c & d.csv", "out/e.csv"])
    s3.put(key, "email\n");
  const id = await connectBucket(ctx, s3, { prefix: "in/" });

  expect(await browseBucket(ctx, { id, folder: "" })).toEqual({
    folders: ["2026/"],
    files: [{ key: "c & d.csv", bytes: 6 }],
    isMore: false,
  });
  expect(await browseBucket(ctx, { id, folder: "2026/" })).toMatchObject({
    folders: ["2026/march/"],
    files: [{ key: "2026/b.csv" }],
  });
});

test("[SEC-1] a project's admin keeps its buckets, its marketer uses them, its viewer sees none", async ({
  account,
  ctx,
  project,
  s3,
}) => {
  const id = await connectBucket(ctx, s3);
  const inProject = async (role: "marketer" | "viewer") =>
    projectContext(
      await asMember(account, { role: "marketer", projects: { [project.id]: role } }),
      project.id,
    );
  const marketer = await inProject("marketer");
  const viewer = await inProject("viewer");

  expect(await listBuckets(marketer)).toHaveLength(1);
  await expect(browseBucket(marketer, { id, folder: "" })).resolves.toMatchObject({ files: [] });
  const wish = { id: null, settings: { ...s3.settings, name: "Mine" }, secret };
  for (const actor of [marketer, viewer]) {
    await expect(saveBucket(actor, wish)).rejects.toMatchObject({ code: "forbidden" });
    await expect(checkBucket(actor, wish)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeBucket(actor, { id })).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(listBuckets(viewer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(browseBucket(viewer, { id, folder: "" })).rejects.toMatchObject({ code: "forbidden" });
});

test("an address of the own network is for admins of the account: a project's admin alone is refused", async ({
  account,
  ctx,
  project,
  s3,
}) => {
  const who = await asMember(account, { role: "marketer", projects: { [project.id]: "admin" } });
  const admin = await projectContext(who, project.id);
  const wish = { id: null, settings: s3.settings, secret };

  await expect(saveBucket(admin, wish)).rejects.toMatchObject({ code: "invalid", field: "endpoint" });
  const byName = { ...s3.settings, endpoint: s3.settings.endpoint.replace("127.0.0.1", "localhost") };
  expect(await checkBucket(admin, { ...wish, settings: byName })).toMatchObject({
    problem: expect.stringContaining("private network"),
  });
  const metadata = { ...s3.settings, endpoint: "http://169.254.169.254" };
  await expect(saveBucket(ctx, { ...wish, settings: metadata })).rejects.toMatchObject({ field: "endpoint" });

  const id = await connectBucket(ctx, s3);
  await expect(saveBucket(admin, { id, settings: { ...s3.settings, name: "Ours" } })).resolves.toEqual({
    id,
  });
  await expect(browseBucket(admin, { id, folder: "" })).resolves.toMatchObject({ isMore: false });
});

test("two buckets of a project have two names; a removed one is forgotten", async ({ ctx, s3 }) => {
  const id = await connectBucket(ctx, s3);
  await expect(connectBucket(ctx, s3, { name: "lake" })).rejects.toMatchObject({
    code: "conflict",
    field: "name",
  });

  await removeBucket(ctx, { id });
  expect(await listBuckets(ctx)).toEqual([]);
  await expect(browseBucket(ctx, { id, folder: "" })).rejects.toMatchObject({ code: "not_found" });
});
