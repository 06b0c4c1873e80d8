import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** Where a link's address stands in a rendered mail: between the quotes of its href. */
export interface LinkSpot {
  start: number;
  end: number;
}

/** Put on both sides of a link's address; neither a template nor a value brings one along. */
const MARK = "\u0001";

export const withoutMarks = (text: string) => text.replaceAll(MARK, "");

const NO_TRACK = ["ses:no-track", "data-no-track"];

/** EML-9: marks the address of every link to be followed, and takes the no-track attributes out. */
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
    if (index % 2 === 1) links.push({ start: html.length, end: html.length + piece.length });
    html += piece;
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

interface Edit extends LinkSpot {
  text: string;
}

function editsOf(html: string, { attrs, sourceCodeLocation }: Element): Edit[] {
  const places = sourceCodeLocation?.attrs ?? {};
  const excluded = NO_TRACK.flatMap((name) => places[name] ?? []);
  if (excluded.length > 0) {
    return excluded.map(({ startOffset, endOffset }) => ({
      start: /\s/.test(html.charAt(startOffset - 1)) ? startOffset - 1 : startOffset,
      end: endOffset,
      text: "",
    }));
  }
  const { href } = places;
  if (!href || !attrs.some(({ name, value }) => name === "href" && value !== "")) return [];
  const written = html.slice(href.startOffset, href.endOffset);
  const value = /=\s*(["']?)/.exec(written);
  if (!value) return [];
  const start = href.startOffset + value.index + value[0].length;
  const end = href.endOffset - (value[1] ?? "").length;
  return [
    { start, end: start, text: MARK },
    { start: end, end, text: MARK },
  ];
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
