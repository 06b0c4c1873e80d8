import { outlineOf } from "./outline";

export interface LinksToCheck {
  /** Web addresses that are the same for everybody, in the order in which the mail has them. */
  addresses: string[];
  /** Those that each person's values complete. */
  varying: string[];
}

/** The links of a mail's HTML and text. Those to unsubscribe, to write and to call are none of them. */
export function linksToCheck({ html, text }: { html: string; text: string }): LinksToCheck {
  const inHtml = outlineOf(html).links.map(({ href }) => href);
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/gi)].map(([address]) =>
    address.replace(/[.,;:!?]+$/, ""),
  );
  const links = [...new Set([...inHtml, ...inText])].filter((link) => /^(https?:\/\/|\{\{)/i.test(link));
  const varying = links.filter((link) => link.includes("{{") && !isWayOut(link));
  const addresses = links.flatMap((link) => {
    if (link.includes("{{") || !URL.canParse(link)) return [];
    const address = new URL(link);
    address.hash = "";
    return [address.href];
  });
  return { addresses: [...new Set(addresses)], varying };
}

const isWayOut = (link: string) => /^\{\{\s*unsubscribe_url\s*\}\}$/.test(link);
