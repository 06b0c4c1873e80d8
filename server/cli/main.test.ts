import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { startRecorded } from "@/server/pinpoint-import/testing/recorded-server";
import { test as base, expect } from "@/server/testing/test";

const A_PROGRAM_STARTS_MS = 60_000; // on a busy machine

type Waymark = (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>;

const test = base.extend<{ waymark: Waymark }>({
  waymark: async ({ db }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), "waymark-cli-"));
    const keys = { AWS_ACCESS_KEY_ID: "AKIARECORDED", AWS_SECRET_ACCESS_KEY: "recorded" };
    const env = { ...process.env, ...keys, DATABASE_URL: db.url, WAYMARK_DATA_DIR: dataDir };
    await use(
      (...args) =>
        new Promise((resolve) => {
          execFile(
            process.execPath,
            ["--import", "tsx", "server/cli/main.ts", ...args],
            { env },
            (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
          );
        }),
    );
    rmSync(dataDir, { recursive: true, force: true });
  },
});

vi.setConfig({ testTimeout: A_PROGRAM_STARTS_MS });

test("with --json a command prints one JSON value on stdout and nothing else [PRJ-1]", async ({
  waymark,
}) => {
  const { code, stdout } = await waymark("projects", "create", "--name", "Autumn sale", "--json");

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ projectId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(stdout.trim().split("\n")).toHaveLength(1);
});

test("a refusal is one sentence on stderr, exit code 1, and stdout stays empty", async ({
  waymark,
  make,
}) => {
  const { name } = await make.project();

  const refused = await waymark("projects", "create", "--name", name, "--json");
  const incomplete = await waymark("projects", "create", "--json");

  expect(refused).toEqual({ code: 1, stdout: "", stderr: `There is a project named “${name}” already\n` });
  expect(incomplete).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("--name") });
});

test("a file becomes a segment, which is listed and counted [IMP-10] [SEG-17]", async ({ waymark, make }) => {
  const { id: project } = await make.project();
  const file = join(mkdtempSync(join(tmpdir(), "waymark-cli-file-")), "guests.csv");
  writeFileSync(file, "Id,email\na,a@example.com\nb,b@example.com\n");
  const on = ["--project", project, "--json"];

  const imported = await waymark("endpoints", "import", ...on, "--file", file, "--segment", "Guests");
  const report = JSON.parse(imported.stdout);
  expect(report).toMatchObject({ created: 2, listed: 2, segment: { name: "Guests" } });

  writeFileSync(file, "Id\na\nghost\n");
  const only = await waymark("endpoints", "import", ...on, "--file", file, "--segment-only");
  expect(JSON.parse(only.stdout)).toMatchObject({
    failed: 1,
    listed: 1,
    segment: { name: expect.stringMatching(/^guests/) },
  });
  const listed = await waymark("segments", "list", ...on);
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { name: "Guests", kind: "imported", lastCount: 2 },
    { name: "guests 2", kind: "imported", lastCount: 1 },
  ]);

  const counted = await waymark("segments", "count", "--project", project, "--segment", report.segment.id);
  expect(counted).toMatchObject({ code: 0, stdout: "2 people are in “Guests” (version 1)\n" });
  const replaced = ["--into", report.segment.id, "--replace"];
  await waymark("endpoints", "import", ...on, "--file", file, "--segment-only", ...replaced);
  const again = await waymark("segments", "count", ...on, "--segment", report.segment.id);
  expect(JSON.parse(again.stdout)).toEqual({ count: 1 });
  const refused = await waymark("endpoints", "import", ...on, "--file", file, "--replace");
  expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("--into") });
});

test("a Pinpoint account is brought in by one command, which reports what came and what did not", async ({
  waymark,
}) => {
  const pinpoint = await startRecorded();
  const place = ["--endpoint", pinpoint.url, "--s3-endpoint", pinpoint.url];
  const { code, stdout } = await waymark("import", "pinpoint", "--region", "us-east-1", ...place, "--json");
  await pinpoint.close();

  expect(code).toBe(0);
  const { counts, lines } = JSON.parse(stdout);
  expect(counts).toMatchObject({ there: 0, left: 2 });
  expect(lines).toContainEqual(expect.objectContaining({ what: "app", name: "Shop", outcome: "carried" }));
});
