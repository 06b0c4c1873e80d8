import { type ChildProcess, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, test as base, beforeAll, expect, vi } from "vitest";
import { kill, runProgram } from "@/server/testing/run-program";
import { makeTestFolder } from "@/server/testing/test-folder";
import { isRunning } from "../alive.mjs";
import type { Settings } from "./settings";
import { type Postgres, startPostgres } from "./start-postgres";

interface Started {
  url: string;
  port: number;
  pid: number;
  adopted: boolean;
  child: ChildProcess;
}

const PROGRAM = "server/testing/database-program.ts";
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const nobodyReaches =
  spawnSync("test", ["-r", join(process.cwd(), PROGRAM)], { uid: isRoot ? NOBODY : undefined }).status === 0;
const small = { fsync: "off", shared_buffers: "32MB" };
const soon = { timeout: 30_000, interval: 20 };

vi.setConfig({ testTimeout: 90_000 }); // a second or two each, but on a machine that others use as well

let prepared: Awaited<ReturnType<typeof makeTestFolder>>;

beforeAll(async () => {
  prepared = await makeTestFolder();
  const server = await startPostgres({ dir: prepared.dir, settings: small });
  await query(server.url, "create table kept as select 7 as number");
  await server.stop();
});
afterAll(() => prepared.remove());

interface Fixtures {
  /** A folder in which nothing is yet. */
  empty: string;
  /** A folder whose database was stopped in order; its table `kept` holds 7. */
  dir: string;
  /** Opens the database from here. */
  start: (dir: string, settings?: Settings) => Promise<Postgres>;
  /** Opens the database from a program of its own. */
  open: (dir: string, how?: { uid?: number; namespaces?: boolean }) => Promise<Started>;
}

const test = base.extend<Fixtures>({
  empty: async ({}, use) => {
    const folder = await makeTestFolder();
    await use(folder.dir);
    await folder.remove();
  },
  dir: async ({ empty }, use) => {
    cpSync(prepared.dir, empty, { recursive: true });
    await use(empty);
  },
  start: async ({ empty: _removedAfterwards }, use) => {
    const servers: Postgres[] = [];
    await use(async (dir, settings = {}) => {
      const server = await startPostgres({ dir, settings: { ...small, ...settings } });
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.stop()));
  },
  open: async ({ empty: _removedAfterwards }, use) => {
    const children: ChildProcess[] = [];
    await use(async (dir, { uid, namespaces = true } = {}) => {
      const args = [dir, namespaces ? "with-namespaces" : "without-namespaces"];
      const started = await runProgram<Omit<Started, "child">>({ script: PROGRAM, args, uid });
      children.push(started.child);
      return started;
    });
    await Promise.all(children.map((child) => kill(child)));
  },
});

async function query(url: string, statement: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const keptIn = async (url: string) => (await query(url, "select number from kept"))[0]?.number;

test("the first start makes a database that speaks UTF-8 and sorts the same everywhere", async ({
  empty,
  start,
}) => {
  const server = await start(empty);

  const [found] = await query(
    server.url,
    "select current_database() as name, datcollate, pg_encoding_to_char(encoding) as encoding, datlocprovider from pg_database where datname = current_database()",
  );
  expect(found).toMatchObject({ name: "waymark", encoding: "UTF8", datlocprovider: "b" });
  expect(statSync(join(empty, "password")).mode & 0o777).toBe(0o600);
  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
});

test("a later start finds port, password and rows as they were", async ({ dir, start }) => {
  const first = await start(dir);
  await first.stop();
  const second = await start(dir);

  expect(second.url).toBe(first.url);
  expect(second.adopted).toBe(false);
  expect(await keptIn(second.url)).toBe(7);
});

test("the database of a killed starter is adopted, and stopped by its new owner", async ({
  dir,
  start,
  open,
}) => {
  const orphan = await open(dir);
  await kill(orphan.child, "SIGKILL");

  const server = await start(dir);

  expect(server).toMatchObject({ adopted: true, pid: orphan.pid, port: orphan.port });
  expect(await keptIn(server.url)).toBe(7);
  await server.stop();
  expect(isRunning(orphan.pid)).toBe(false);
});

test("a killed PostgreSQL comes back on its port with every committed row", async ({ dir, start }) => {
  const server = await start(dir);
  const sql = postgres(server.url, { max: 2 });
  await sql`insert into kept values (8)`;
  const before = server.pid;

  process.kill(before, "SIGKILL");
  await expect.poll(() => server.pid, soon).not.toBe(before);

  expect(await sql`select number from kept order by 1`).toEqual([{ number: 7 }, { number: 8 }]); // the same pool
  await sql.end();
});

test("an adopted PostgreSQL is revived too", async ({ dir, start, open }) => {
  const orphan = await open(dir);
  await kill(orphan.child, "SIGKILL");
  const server = await start(dir);

  process.kill(orphan.pid, "SIGKILL");
  await expect.poll(() => server.pid, soon).not.toBe(orphan.pid);

  expect(await keptIn(server.url)).toBe(7);
});

test("a creation that was cut short is done again", async ({ empty, start }) => {
  mkdirSync(join(empty, "cluster", "base"), { recursive: true });
  writeFileSync(join(empty, "cluster", "PG_VERSION"), "18\n");
  writeFileSync(join(empty, "password"), "half");

  const server = await start(empty);

  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("of two that start at once one starts it, the other joins; the last to leave stops it", async ({
  empty,
  open,
}) => {
  const programs = await Promise.all([open(empty), open(empty)]);

  expect(programs.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
  const [one, other] = programs;
  expect(one.pid).toBe(other.pid);

  await kill(one.child, "SIGTERM");
  expect(isRunning(one.pid)).toBe(true);
  await kill(other.child, "SIGTERM");
  expect(isRunning(one.pid)).toBe(false);
});

test("a stranger that was given the old pid does not pass for our PostgreSQL", async ({ dir, start }) => {
  const port = readFileSync(join(dir, "port"), "utf8").trim();
  const pidFile = [process.pid, join(dir, "cluster"), 1, port, "", "127.0.0.1", "", "ready", ""].join("\n");
  writeFileSync(join(dir, "cluster", "postmaster.pid"), pidFile);

  const server = await start(dir);

  expect(server.adopted).toBe(false);
});

test("a port that another program has taken is given up while nobody uses the database", async ({
  dir,
  start,
}) => {
  const port = Number(readFileSync(join(dir, "port"), "utf8"));
  const other = createServer().listen(port, "127.0.0.1");

  const server = await start(dir);

  expect(server.port).not.toBe(port);
  expect(await keptIn(server.url)).toBe(7);
  other.close();
});

test("nobody gets in without the password", async ({ dir, start }) => {
  const server = await start(dir);
  const wrong = new URL(server.url);
  wrong.password = "wrong";

  await expect(query(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  const [stored] = await query(server.url, "select rolpassword from pg_authid where rolname = current_user");
  expect(stored?.rolpassword).toMatch(/^SCRAM-SHA-256\$/);
  const methods = await query(server.url, "select distinct auth_method from pg_hba_file_rules");
  expect(methods).toEqual([{ auth_method: "scram-sha-256" }]);
});

test("nobody gets in from another machine, nor by a socket in the file system", async ({ dir, start }) => {
  const server = await start(dir);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((at) => at?.family === "IPv4" && !at.internal);
  const elsewhere = new URL(server.url);
  elsewhere.hostname = outside?.address ?? "127.0.0.2";

  await expect(query(elsewhere.href, "select 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  const [sockets] = await query(server.url, "show unix_socket_directories");
  expect(sockets).toEqual({ unix_socket_directories: "" });
});

test("a setting PostgreSQL does not know is an error that says so", async ({ dir, start }) => {
  const starting = start(dir, { no_such_setting: 1 });
  await expect(starting).rejects.toThrow(/did not start: .*no_such_setting/);
});

test.runIf(isRoot)(
  "root may run it as a plain user where user namespaces are forbidden",
  async ({ dir, open }) => {
    chmodSync(dir, 0o755);
    const plain = await open(dir, { namespaces: false });
    expect(statSync(join(dir, "cluster")).uid).not.toBe(0);
    expect(await keptIn(plain.url)).toBe(7);
    await kill(plain.child, "SIGTERM");

    const namespaced = await open(dir); // and back again: the files change hands
    expect(await keptIn(namespaced.url)).toBe(7);
  },
);

test.runIf(isRoot && nobodyReaches)("an ordinary user runs it as himself", async ({ empty, open }) => {
  chmodSync(empty, 0o777);
  const dir = join(empty, "own");
  const server = await open(dir, { uid: NOBODY });

  expect(statSync(join(dir, "cluster")).uid).toBe(NOBODY);
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await kill(server.child, "SIGTERM");
  expect(isRunning(server.pid)).toBe(false);
});
