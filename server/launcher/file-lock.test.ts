import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { lock, lockHolder, tryLock } from "./file-lock.mjs";

const test = base.extend<{ dir: string }>({
  dir: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), "waymark-lock-"));
    await use(dir);
    rmSync(dir, { recursive: true });
  },
});

test("one holds it, and the others can read who", ({ dir }) => {
  const held = tryLock(dir, { port: 3000 });
  expect(tryLock(dir)).toBeNull();
  expect(lockHolder(dir)).toEqual({ pid: process.pid, note: { port: 3000 } });

  held?.release();
  expect(lockHolder(dir)).toBeNull();
  expect(tryLock(dir)).not.toBeNull();
});

test("what a dead process held is free, even if its pid runs again", ({ dir }) => {
  writeFileSync(join(dir, "3"), JSON.stringify({ fingerprint: `${process.pid}-1-anotherboot`, note: {} }));
  expect(tryLock(dir)).not.toBeNull();
});

test("whoever waits too long is told whom for", async ({ dir }) => {
  tryLock(dir);
  await expect(lock(dir, { patienceMs: 0 })).rejects.toThrow(`held by pid ${process.pid}`);
});

test("six programs that count in one file lose no step", async ({ dir }) => {
  const counter = join(dir, "counter.txt");
  writeFileSync(counter, "0");
  const program = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { lock } from ${JSON.stringify(join(import.meta.dirname, "file-lock.mjs"))};
    for (let i = 0; i < 10; i++) {
      const held = await lock(${JSON.stringify(join(dir, "lock"))}, { patienceMs: 15_000 });
      const before = Number(readFileSync(${JSON.stringify(counter)}, "utf8"));
      await new Promise(setImmediate);
      writeFileSync(${JSON.stringify(counter)}, String(before + 1));
      if (i === 9) process.kill(process.pid, "SIGKILL"); // the last one leaves it held
      held.release();
    }`;
  const counting = Array.from({ length: 6 }, () => {
    return once(
      spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" }),
      "exit",
    );
  });
  await Promise.all(counting);

  expect(readFileSync(counter, "utf8")).toBe("60");
});
