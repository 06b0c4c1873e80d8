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

const candidate =
  /(?<![\w@.])(?:(https?):\/\/)?((?:[\w-]+\.)+[a-z][\w-]*|(?:\d{1,3}\.){3}\d{1,3}|\S+@[\w.-]+)(?::\d+)?(\/[^\s]*)?/gi;

/** Links as they stand in a text, with or without a scheme; e-mail addresses are none. */
export function linksIn(text: string): LinkInText[] {
  return [...text.matchAll(candidate)].flatMap(([whole, scheme, host = ""]) => {
    const written = whole.replace(/[.,;:!?)\]]+$/, (end) =>
      end.includes("]") && whole.includes("[") ? end.slice(0, end.indexOf("]") + 1) : "",
    );
    if (!scheme && (host.includes("@") || !isWritten(host))) return [];
    return [
      {
        written,
        address: scheme ? written : `https://${written}`,
        isSecure: scheme?.toLowerCase() !== "http",
      },
    ];
  });
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
