import { ourFiles } from "./sources/our-files.mjs";

/** Every variable that server/env.ts reads is described in docs/configuration.md. */
export function check(root) {
  const [env, guide] = [/^server\/env\.ts$/, /^docs\/configuration\.md$/].map(
    (path) => ourFiles(root, path)[0],
  );
  if (!env || !guide) return ["server/env.ts or docs/configuration.md is missing"];
  const read = [...env.text.matchAll(/^\s+([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  return read
    .filter((name) => !guide.text.includes(`\`${name}\``))
    .map((name) => `docs/configuration.md does not describe ${name}`);
}
