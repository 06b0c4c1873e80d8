import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { test as base, expect } from "@/server/testing/test";

const A_PROGRAM_STARTS_MS = 60_000; // on a busy machine

type Waymark = (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>;

const test = base.extend<{ waymark: Waymark }>({
  waymark: async ({ db }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), "waymark-cli-"));
    const env = { ...process.env, DATABASE_URL: db.url, WAYMARK_DATA_DIR: dataDir };
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
