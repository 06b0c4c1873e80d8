import { UNSUBSCRIBE_PLACEHOLDER } from "@/domain/templates/render";

type Headers = Record<string, string>;

const UNSUBSCRIBE = "list-unsubscribe";
const ONE_CLICK = "list-unsubscribe-post";

/**
 * The headers of a dressed mail with those of its template (EML-11). A template may say where one unsubscribes; then the
 * promise of one click is its own too, unless it leads to our page.
 */
export function withOwnHeaders(dressed: Headers, own: Headers): Headers {
  const names = Object.keys(own);
  if (names.length === 0) return dressed;
  const page = dressed["List-Unsubscribe"]?.slice(1, -1) ?? "";
  const theirs = names.find((name) => name.toLowerCase() === UNSUBSCRIBE);
  const leadsElsewhere = theirs !== undefined && !own[theirs]?.includes(UNSUBSCRIBE_PLACEHOLDER);
  const given = new Set(names.map((name) => name.toLowerCase()));
  const kept = Object.entries(dressed).filter(([name]) => {
    const written = name.toLowerCase();
    return !given.has(written) && !(leadsElsewhere && written === ONE_CLICK);
  });
  const written = Object.entries(own).map(([name, value]) => [
    name,
    value.replaceAll(UNSUBSCRIBE_PLACEHOLDER, page),
  ]);
  return Object.fromEntries([...kept, ...written.filter(([, value]) => value !== "")]);
}
