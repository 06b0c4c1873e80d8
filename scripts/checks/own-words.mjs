import { ourFiles } from "./sources/our-files.mjs";

const machinePath = /(?<![\w.-])\/(?:root|work|home\/[a-z]\w*|Users\/[A-Za-z]\w*)\//;
const registry = /:\/\/[a-z0-9.-]*(?:npm|yarn|debian|ubuntu|verdaccio|artifactory|nexus)[a-z0-9.-]*\//;
const unfinished = /\b(?:TODO|FIXME|XXX)\b/;

const breaches = [
  { pattern: machinePath, why: "names a path of one machine" },
  { pattern: registry, why: "names a package registry" },
  { pattern: unfinished, why: "has an unfinished mark without an issue" },
];

/** The repository speaks of itself alone, and installs from wherever its user's npm points. */
export function check(root) {
  const files = ourFiles(root, /\.(ts|tsx|mjs|cjs|js|json|md|sql|css|yml)$|^\.ci\//);
  return files.flatMap(({ path, text }) =>
    path === "package-lock.json"
      ? lockFindings(text)
      : path.startsWith("scripts/checks/")
        ? []
        : wordFindings(path, text),
  );
}

const lockFindings = (text) =>
  text.includes('"resolved"')
    ? [
        'package-lock.json: holds download addresses ("resolved"); write it again with the .npmrc of this folder',
      ]
    : [];

const wordFindings = (path, text) =>
  text
    .split("\n")
    .flatMap((line, at) =>
      breaches
        .filter(({ pattern }) => pattern.test(line))
        .map(({ why }) => `${path}:${at + 1}: ${why}: ${line.trim().slice(0, 100)}`),
    );
