import { type DefaultTreeAdapterTypes, parse } from "parse5";

export interface Page {
  title: string;
  /** What a reader sees, with single spaces. */
  text: string;
  links: string[];
  hasPhoneField: boolean;
  /** The words beside boxes that are ticked already. */
  tickedBoxes: string[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNREAD = new Set(["style", "script", "noscript", "template", "head"]);

/** What of a page reviewers look at. Scripts are not run: a page that is made by them looks empty. */
export function pageOf(html: string): Page {
  const elements = elementsIn(parse(html).childNodes);
  const inputs = elements.filter(({ tagName }) => tagName === "input");
  const title = elements.find(({ tagName }) => tagName === "title");
  return {
    title: title ? textOf(title.childNodes, false) : "",
    text: textOf(parse(html).childNodes, true),
    links: elements.flatMap((element) => (element.tagName === "a" ? [attribute(element, "href") ?? ""] : [])),
    hasPhoneField: inputs.some(isPhoneField),
    tickedBoxes: inputs.filter(isTicked).map((box) => wordsBeside(box, elements)),
  };
}

function elementsIn(nodes: Node[]): Element[] {
  return nodes.flatMap((node) => ("tagName" in node ? [node, ...elementsIn(node.childNodes)] : []));
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

function isPhoneField(input: Element): boolean {
  if (attribute(input, "type") === "hidden") return false;
  const named = ["type", "name", "id", "placeholder", "autocomplete", "aria-label"]
    .map((name) => attribute(input, name) ?? "")
    .join(" ");
  return /\b(tel|phone|mobile|cell)|phone|mobile/i.test(named);
}

const isTicked = (input: Element) =>
  attribute(input, "type") === "checkbox" && attribute(input, "checked") !== undefined;

/** Of its label, or of the element around it. */
function wordsBeside(box: Element, elements: Element[]): string {
  const id = attribute(box, "id");
  const label = id
    ? elements.find((each) => each.tagName === "label" && attribute(each, "for") === id)
    : undefined;
  const around = label ?? box.parentNode;
  return around && "childNodes" in around ? textOf(around.childNodes, true) : "";
}

function textOf(nodes: Node[], isSeen: boolean): string {
  return rawText(nodes, isSeen).replace(/\s+/g, " ").trim();
}

function rawText(nodes: Node[], isSeen: boolean): string {
  return nodes
    .map((node) => {
      if (node.nodeName === "#text" && "value" in node) return node.value;
      if (!("childNodes" in node) || (isSeen && UNREAD.has(node.nodeName))) return " ";
      return ` ${rawText(node.childNodes, isSeen)} `;
    })
    .join("");
}
