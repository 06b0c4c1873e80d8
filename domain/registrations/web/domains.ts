import { getDomain, parse } from "tldts";

/** The domain somebody registered, by the public suffix list: acme.co.uk for https://www.acme.co.uk/x. Null: an IP address, or no domain. */
export const registrableDomain = (address: string): string | null =>
  getDomain(address.trim().toLowerCase())?.toLowerCase() ?? null;

export const domainOfMail = (address: string): string | null =>
  registrableDomain(address.slice(address.lastIndexOf("@") + 1));

export interface LinkInText {
  written: string;
  /** With a scheme, as a browser would open it. */
  address: string;
  isSecure: boolean;
}

/** Every piece is bounded, so that no text takes long to read. */
const candidate =
  /(?<![\w@.-])(?:(https?):\/\/)?((?:[\w-]{1,63}\.){1,8}[a-z][\w-]{0,62}|(?:\d{1,3}\.){3}\d{1,3}|[^\s@/]{1,64}@[\w.-]{1,253})(?::\d{1,5})?(\/[^\s]{0,2000})?/gi;

/** Links as they stand in a text, with or without a scheme; e-mail addresses are none. */
export function linksIn(text: string): LinkInText[] {
  return [...text.matchAll(candidate)].flatMap(([whole, scheme, host = ""]) => {
    if (!scheme && (host.includes("@") || !isWritten(host))) return [];
    const written = withoutSentence(whole);
    return [
      {
        written,
        address: scheme ? written : `https://${written}`,
        isSecure: scheme?.toLowerCase() !== "http",
      },
    ];
  });
}

/** What ends the sentence is no part of the link; a value in brackets may be its end. */
function withoutSentence(link: string): string {
  const bare = link.replace(/[.,;:!?)]+$/, "");
  return bare.endsWith("]") && !bare.includes("[") ? bare.slice(0, -1) : bare;
}

/** Without a scheme, “9.50” and “e.g.” are no hosts: their ending has to be one that the registries give out. */
function isWritten(host: string): boolean {
  const { isIcann, domainWithoutSuffix, publicSuffix } = parse(host);
  return isIcann === true && (domainWithoutSuffix ?? "").length > 1 && (publicSuffix ?? "").length > 1;
}

const fileEnding = /\.(apk|exe|msi|dmg|scr|bat|zip|jar)(\?|$)/i;

/** Why a link looks like fraud, or null. */
export function suspicionOf({ address }: LinkInText): string | null {
  if (!URL.canParse(address)) return "it is no web address";
  const { hostname, username, pathname, search } = new URL(address);
  if (/^[\d.]+$|^\[/.test(hostname)) return "it is an IP address";
  if (username !== "") return "it has a user name in it";
  if (hostname.split(".").some((label) => label.startsWith("xn--")))
    return "it has letters that look like others";
  return fileEnding.test(pathname + search) ? "it is a file to be installed" : null;
}
