import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** Where a link's address stands in a rendered mail: between the quotes of its href. */
export interface LinkSpot {
  start: number;
  end: number;
  /** TPL-4: following it counts as unsubscribing. */
  unsubscribes?: true;
}

/** Put on both sides of a link's address, the second before one that unsubscribes; neither a template nor a value brings one along. */
const MARK = "\u0001";
const UNSUBSCRIBES = "\u0002";

export const withoutMarks = (text: string) => text.replaceAll(MARK, "").replaceAll(UNSUBSCRIBES, "");

const NO_TRACK = ["ses:no-track", "data-no-track"];
const TAGS = "ses:tags";

/** EML-9: marks the address of every link to be followed, and takes the attributes out that are meant for us. */
export function markLinks(html: string): string {
  const clean = withoutMarks(html);
  const edits = linksOf(clean).flatMap((link) => editsOf(clean, link));
  edits.sort((one, other) => one.start - other.start);
  let marked = "";
  let copied = 0;
  for (const { start, end, text } of edits) {
    marked += clean.slice(copied, start) + text;
    copied = end;
  }
  return marked + clean.slice(copied);
}

/** Takes the marks out again and says where they stood. */
export function unmarkLinks(marked: string): { html: string; links: LinkSpot[] } {
  const pieces = marked.split(MARK);
  const links: LinkSpot[] = [];
  let html = "";
  for (const [index, piece] of pieces.entries()) {
    const unsubscribes = piece.startsWith(UNSUBSCRIBES);
    const address = unsubscribes ? piece.slice(UNSUBSCRIBES.length) : piece;
    const spot = { start: html.length, end: html.length + address.length };
    if (index % 2 === 1) links.push(unsubscribes ? { ...spot, unsubscribes } : spot);
    html += address;
  }
  return { html, links };
}

/** Whether the links of a template can be found before it is rendered: no {{…}} writes tags or attributes. */
export function tagsAreFixed(html: string): boolean {
  return everyElement(html).every(({ tagName, attrs }) => {
    const names = [tagName, ...attrs.map((attribute) => attribute.name)];
    return names.every((name) => !/[{}]/.test(name)) && attrs.every(({ value }) => isBalanced(value));
  });
}

const isBalanced = (value: string) => value.split("{{").length === value.split("}}").length;

function linksOf(html: string): Element[] {
  const seen = new Set<number>();
  return everyElement(html).filter(({ tagName, sourceCodeLocation: place }) => {
    if (!place || (tagName !== "a" && tagName !== "area")) return false;
    if (seen.has(place.startOffset)) return false; // the parser repeats an <a> that spans blocks
    seen.add(place.startOffset);
    return true;
  });
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function editsOf(html: string, { attrs, sourceCodeLocation }: Element): Edit[] {
  const places = sourceCodeLocation?.attrs ?? {};
  const forUs = [...NO_TRACK, TAGS].flatMap((name) => places[name] ?? []);
  const removed = forUs.map((place) => removal(html, place));
  if (NO_TRACK.some((name) => places[name])) return removed;
  const { href } = places;
  if (!href || !attrs.some(({ name, value }) => name === "href" && value !== "")) return removed;
  const written = html.slice(href.startOffset, href.endOffset);
  const value = /=\s*(["']?)/.exec(written);
  if (!value) return removed;
  const start = href.startOffset + value.index + value[0].length;
  const end = href.endOffset - (value[1] ?? "").length;
  return [
    ...removed,
    { start, end: start, text: unsubscribes(attrs) ? MARK + UNSUBSCRIBES : MARK },
    { start: end, end, text: MARK },
  ];
}

function removal(html: string, { startOffset, endOffset }: { startOffset: number; endOffset: number }): Edit {
  const start = /\s/.test(html.charAt(startOffset - 1)) ? startOffset - 1 : startOffset;
  return { start, end: endOffset, text: "" };
}

/** ses:tags="unsubscribeLinkTag:click;other:value" */
function unsubscribes(attrs: Element["attrs"]): boolean {
  const tags = attrs.find(({ name }) => name === TAGS)?.value.split(";") ?? [];
  return tags.some((tag) => /^\s*unsubscribeLinkTag\s*:\s*\S/.test(tag));
}

function everyElement(html: string): Element[] {
  const found: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.ParentNode[] = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of node.childNodes) {
      if ("tagName" in child) found.push(child);
      if ("content" in child) waiting.push(child.content);
      if ("childNodes" in child) waiting.push(child);
    }
  }
  return found;
}
