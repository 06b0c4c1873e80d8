import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** db/schema and db/migrations say the same: drizzle-kit, asked for the next migration in a copy, finds nothing to do. */
export async function check(root) {
  const copy = mkdtempSync(join(tmpdir(), "waymark-migrations-"));
  try {
    cpSync(join(root, "db/migrations"), copy, { recursive: true });
    const before = sqlFiles(copy);
    const { stdout } = await run(
      process.execPath,
      [
        join(root, "node_modules/drizzle-kit/bin.cjs"),
        "generate",
        "--dialect=postgresql",
        "--casing=snake_case",
        "--schema=./db/schema/index.ts",
        `--out=${relative(root, copy)}`,
      ],
      { cwd: root, env: { ...process.env, NO_COLOR: "1" } },
    );
    const missing = sqlFiles(copy).length > before.length;
    return missing
      ? [`db/schema has changes without a migration: npm run db:generate\n${stdout.trim()}`]
      : [];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const sqlFiles = (dir) => readdirSync(dir).filter((file) => file.endsWith(".sql"));
