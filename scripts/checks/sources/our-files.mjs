import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const notOurs = new Set([
  ".git",
  ".next",
  ".cache",
  "node_modules",
  "test-results",
  "playwright-report",
  "next-env.d.ts",
]);

/** Every file of the project as { path, text }, build results and dependencies left out; `wanted` is a test of the path. */
export function ourFiles(root, wanted) {
  return paths(root, root)
    .filter((path) => wanted.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function paths(root, dir) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (notOurs.has(entry.name) || isData(root, dir, entry.name)) return [];
    if (entry.isDirectory()) return paths(root, path);
    return entry.isFile() ? [relative(root, path)] : [];
  });
}

const isData = (root, dir, name) => dir === root && /^data(-|$)/.test(name);
