import type { Channel } from "@/domain/messaging/channel";

/** Of a device token or another address that is not looked into; it stands in an index. Amazon's tokens have 600 characters and more. */
const MOST_BYTES = 2_048;
const LONGEST_EMAIL = 254;
const LONGEST_LOCAL_PART = 64;

const phoneChannels: ReadonlySet<Channel> = new Set(["SMS", "VOICE"]);

/** The address as it is kept: without what people and spreadsheets put around it. */
export function cleanAddress(channel: Channel, written: string): string {
  const address = written.trim();
  if (channel === "EMAIL") return normal(address.replace(/^mailto:/i, ""));
  if (phoneChannels.has(channel)) return address.replace(/[\s().\-\u00a0\u2010-\u2015/]/g, "");
  return address;
}

/** What makes two addresses of a channel the same. E-mail: upper and lower case are one, and so are both spellings of a domain. */
export function addressKeyOf(channel: Channel, address: string): string {
  return keyOfClean(channel, cleanAddress(channel, address));
}

/** Of an address that is clean already. */
export function keyOfClean(channel: Channel, clean: string): string {
  if (channel !== "EMAIL") return clean;
  const lower = clean.toLowerCase();
  const at = lower.lastIndexOf("@");
  return isAscii(lower) ? lower : `${lower.slice(0, at + 1)}${asciiDomain(lower.slice(at + 1))}`;
}

/** Why a clean address cannot be written to, with the fix, or null. */
export function addressProblem(channel: Channel, address: string): string | null {
  if (address === "") return "There is no address. Give one, or leave the row out.";
  if (channel === "EMAIL") return emailProblem(address);
  if (phoneChannels.has(channel)) return phoneProblem(address);
  return tokenProblem(address);
}

/** What almost all addresses are like: told by one look, and surely sound. */
const everyday =
  /^[a-z0-9_+-]{1,20}(?:\.[a-z0-9_+-]{1,20}){0,2}@(?:[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,4}[a-z]{2,20}$/i;

function emailProblem(address: string): string | null {
  if (everyday.test(address)) return null;
  const at = address.lastIndexOf("@");
  if (at < 0) return "This is no e-mail address: it has no @.";
  if (/[\s,;]/.test(address))
    return "This is no single e-mail address: it has a space, comma or semicolon in it. Keep one address, and nothing else.";
  if (/[<>]/.test(address)) return "Give the address alone, without a name and without < and >.";
  if (address.length > LONGEST_EMAIL) return `An e-mail address has at most ${LONGEST_EMAIL} characters.`;
  return localPartProblem(address.slice(0, at)) ?? domainProblem(address.slice(at + 1));
}

function localPartProblem(local: string): string | null {
  if (local === "") return "There is nothing before the @.";
  if (local.length > LONGEST_LOCAL_PART)
    return `Before the @ stand at most ${LONGEST_LOCAL_PART} characters.`;
  if (/[@"(),:;[\\\]]/.test(local)) return "Before the @ stands a character that mail servers refuse.";
  if (/^\.|\.$|\.\./.test(local)) return "Before the @, a dot stands first, last or twice. Take it out.";
  return null;
}

const label = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

function domainProblem(domain: string): string | null {
  if (domain === "") return "There is nothing after the @.";
  const labels = domain.split(".");
  if (labels.length < 2)
    return `The part after the @ is not whole: “${domain}” has no ending such as .com or .org.`;
  if (!labels.every((part) => label.test(part)))
    return `The part after the @ is no domain: “${domain}”. Check its dots and characters.`;
  return /^\d+$/.test(labels.at(-1) ?? "") ? `The part after the @ is no domain: “${domain}”.` : null;
}

function phoneProblem(address: string): string | null {
  if (!address.startsWith("+"))
    return "A phone number starts with + and the country code, such as +1 206 555 0142.";
  return /^\+[1-9]\d{6,14}$/.test(address)
    ? null
    : "This is no phone number: after the + stand 7 to 15 digits, the country code first.";
}

function tokenProblem(address: string): string | null {
  if (new TextEncoder().encode(address).length > MOST_BYTES)
    return `An address has at most ${MOST_BYTES.toLocaleString("en")} characters.`;
  return /\s/.test(address) ? "This address has a space in it. Take it out." : null;
}

const normal = (text: string) => (isAscii(text) ? text : text.normalize("NFC"));

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** “bücher.de” and “xn--bcher-kva.de” are one domain. */
function asciiDomain(domain: string): string {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}
