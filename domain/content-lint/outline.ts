import { type DefaultTreeAdapterTypes, parse } from "parse5";

export interface MailLink {
  href: string;
  /** What readers see of it. */
  words: string;
}

export interface MailOutline {
  links: MailLink[];
  images: number;
  imagesWithoutAlt: number;
  words: number;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

const UNREAD = new Set(["style", "script", "title", "head"]);

/** What a mail's HTML consists of, for those who judge it. */
export function outlineOf(html: string): MailOutline {
  const outline: MailOutline = { links: [], images: 0, imagesWithoutAlt: 0, words: 0 };
  const root = parse(html);
  const waiting: Node[] = [...root.childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    note(node, outline);
    if ("content" in node) waiting.push(...node.content.childNodes);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  outline.words = wordsOf(textIn(root.childNodes)).length;
  outline.links.reverse();
  return outline;
}

function note(node: Node, outline: MailOutline): void {
  if (!("tagName" in node)) return;
  const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
  if (node.tagName === "img") {
    outline.images += 1;
    if (attribute("alt") === undefined) outline.imagesWithoutAlt += 1;
  }
  const href = attribute("href");
  if ((node.tagName === "a" || node.tagName === "area") && href) {
    outline.links.push({ href: href.trim(), words: textIn(node.childNodes).trim() });
  }
}

function textIn(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === "#text" && "value" in node) return node.value;
      return "childNodes" in node && !UNREAD.has(node.nodeName) ? textIn(node.childNodes) : " ";
    })
    .join("");
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
