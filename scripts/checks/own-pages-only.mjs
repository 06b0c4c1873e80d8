import { ourFiles } from "./sources/our-files.mjs";

const changes =
  /export\s+(?:(?:async\s+)?function|const)\s+(?:POST|PUT|PATCH|DELETE)\b|\bas (?:POST|PUT|PATCH|DELETE)\b/;

/** Each of these proves in its own way that no other site can make a browser call it. */
const proofs = [
  /\brefuseForeign\(/,
  /\banswerAuth\(/, // refuses by itself
  /\bcreateTrpcContext\(/, // server/trpc/init.ts refuses the mutations
  /\bengineToken\b|\bauthorization\b/i, // asks for a token that no browser holds
];

/** CSRF: a route that changes something answers our own pages only. */
export function check(root) {
  return ourFiles(root, /^app\/.*\/route\.ts$/)
    .filter(({ text }) => changes.test(text) && !proofs.some((proof) => proof.test(text)))
    .map(({ path }) => `${path}: answers calls of other sites: begin with refuseForeign(request)`);
}
