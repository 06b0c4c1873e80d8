import { parseFragment } from "parse5";

const MOST_KNOWN = 1_000;
const known = new Map<string, string | null>();

/** The web address an href stands for, or null for everything that is not http(s): mailto, tel, #, a relative path. */
export function linkTarget(href: string): string | null {
  const found = known.get(href);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear(); // most stand in every mail of a template, others in one mail only
  const target = readTarget(href);
  known.set(href, target);
  return target;
}

function readTarget(href: string): string | null {
  const address = decode(href).trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href; // plain ASCII: it goes into a header one day
}

function decode(href: string): string {
  if (!/&(?!amp;|#x3D;)/.test(href)) return href.replaceAll("&amp;", "&").replaceAll("&#x3D;", "=");
  const [link] = parseFragment(`<a href="${href.replaceAll('"', "&quot;")}">`).childNodes;
  return link && "attrs" in link ? (link.attrs[0]?.value ?? "") : "";
}
