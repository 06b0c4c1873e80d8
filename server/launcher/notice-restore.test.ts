import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { vi } from "vitest";
import type { Database } from "@/db/client";
import { auditEntry, campaign, dataDirectory, notice, run } from "@/db/schema";
import { makeLaunched } from "@/server/campaigns/testing/make-ready";
import { test as base, expect } from "@/server/testing/alone";
import { makeTestFolder } from "@/server/testing/test-folder";
import { readGeneration } from "./generation";
import { keepBeating, noticeRestore, noticeRestoreBeside } from "./notice-restore";

const now = () => new Date("2026-03-02T09:00:00Z");

interface Fixtures {
  dir: string;
  /** A campaign under way. */
  launched: Awaited<ReturnType<typeof makeLaunched>>;
  /** A data directory in which it was started once, with that campaign under way. */
  used: string;
}

const test = base.extend<Fixtures>({
  dir: async ({}, use) => {
    const folder = await makeTestFolder();
    await use(folder.dir);
    await folder.remove();
  },
  launched: async ({ db, make }, use) => {
    const { id: projectId } = await make.project();
    const ctx = { db, now, projectId, actor: { kind: "cli" }, projectRole: "admin" } as const;
    await use(await makeLaunched(ctx, make));
  },
  used: async ({ db, dir, launched }, use) => {
    expect(launched.run.state).toBe("sending");
    expect(await start(db, dir)).toBe(0);
    await use(dir);
  },
});

/** How many runs a start of the console pauses. */
const start = (db: Database, dataDir: string) => noticeRestore(db, now, { dataDir, isEmbedded: false });

/** How many an engine beside it pauses. */
const startEngine = (db: Database, dataDir: string) =>
  noticeRestoreBeside(db, now, { dataDir, isEmbedded: false });

test("a database that is put back from a backup starts with every run paused, and says so", async ({
  db,
  launched: { run: sending, campaign: executing },
  used,
}) => {
  const [backup] = await db.select().from(dataDirectory);
  expect(await start(db, used)).toBe(0);
  await db.update(dataDirectory).set({ beat: backup!.beat });

  expect(await start(db, used)).toBe(1);

  expect(await db.select().from(run).where(eq(run.id, sending.id))).toMatchObject([
    { state: "paused", resumesTo: "sending" },
  ]);
  expect(await db.select().from(campaign).where(eq(campaign.id, executing.id))).toMatchObject([
    { status: "paused" },
  ]);
  expect(await db.select().from(auditEntry)).toMatchObject([
    { action: "campaign.pause", actorKind: "engine", subjectId: executing.id },
  ]);
  expect(await db.select().from(notice)).toMatchObject([{ kind: "database.restored" }]);
  expect(await start(db, used)).toBe(0);
});

test("a backup from before this data directory's first start is noticed too", async ({ db, used }) => {
  await db.delete(dataDirectory);
  expect(await start(db, used)).toBe(1);
});

test("a fresh data directory at a database that was in use is taken for a restore", async ({ db, used }) => {
  rmSync(join(used, "generation"));
  expect(await start(db, used)).toBe(1);
});

test("a copy of a data directory with its database inside is noticed, the directory itself never", async ({
  db,
  used,
}) => {
  const place = { dataDir: used, isEmbedded: true };
  for (const _ of [1, 2, 3]) expect(await noticeRestore(db, now, place)).toBe(0);
  renameSync(join(used, "generation"), join(used, "kept"));
  cpSync(join(used, "kept"), join(used, "generation"));
  expect(await noticeRestore(db, now, place)).toBe(1);
});

test("a start that was cut short before it wrote its file is no restore", async ({ db, used }) => {
  await db.update(dataDirectory).set({ beat: 99 });
  expect(await start(db, used)).toBe(0);
});

test("an engine beside the console, with that directory or a fresh one, pauses nothing", async ({
  db,
  used,
}) => {
  const other = await makeTestFolder();
  expect(await startEngine(db, used)).toBe(0);
  expect(await startEngine(db, other.dir)).toBe(0);
  expect(readGeneration(other.dir)).toBeNull();
  await other.remove();
});

test("an engine that starts before the console notices a restored database by itself, once", async ({
  db,
  used,
}) => {
  await db.update(dataDirectory).set({ beat: 0 });
  expect(await startEngine(db, used)).toBe(1);
  expect(await start(db, used)).toBe(0);
});

test("a file that cannot be read for a moment is told, and ends nothing", async ({ db, dir }) => {
  mkdirSync(join(dir, "generation"));
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const beating = keepBeating(db, dir);
  try {
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toHaveBeenCalledOnce();
  } finally {
    beating.end();
    vi.useRealTimers();
    told.mockRestore();
  }
});
