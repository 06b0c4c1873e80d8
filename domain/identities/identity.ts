import { z } from "zod";
import { addressProblem, cleanAddress } from "@/domain/endpoints/address";

export const identityKinds = ["domain", "address"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** EML-3 */
export const identityStates = ["pending", "verified", "failed"] as const;
export type IdentityState = (typeof identityStates)[number];

const HOUR_MS = 3_600_000;

/** EML-2: how long a mailed link proves an address. */
export const LINK_HOURS = 24;

/** EML-3: how long a domain's records may take to appear, and a verified one's to come back. */
export const DNS_HOURS = 72;

interface Asked {
  kind: IdentityKind;
  state: IdentityState;
  askedAt: Date;
}

/** What an identity is at a moment: what nobody proved in its time has failed. */
export function stateAt({ kind, state, askedAt }: Asked, now: Date): IdentityState {
  const hours = kind === "domain" ? DNS_HOURS : LINK_HOURS;
  return state === "pending" && now.getTime() >= askedAt.getTime() + hours * HOUR_MS ? "failed" : state;
}

/** A domain in ASCII, or an address whose local part stays as it is (it may tell upper from lower case); or what is wrong with it. */
export function readIdentityName(
  written: string,
): { kind: IdentityKind; name: string } | { problem: string } {
  const clean = cleanAddress("EMAIL", written);
  const isAddress = clean.includes("@");
  const problem = addressProblem("EMAIL", isAddress ? clean : `postmaster@${clean}`);
  if (problem) return { problem: isAddress ? problem : domainProblem(clean, problem) };
  const at = clean.lastIndexOf("@");
  const domain = asciiDomain(clean.slice(at + 1));
  return isAddress
    ? { kind: "address", name: `${clean.slice(0, at + 1)}${domain}` }
    : { kind: "domain", name: domain };
}

function domainProblem(domain: string, problem: string): string {
  if (/^https?:\/\//i.test(domain)) return "Give the domain alone, such as example.com, without https://.";
  return problem
    .replaceAll("The part after the @", "This")
    .replaceAll("There is nothing after the @", "Give a domain or an address");
}

/** “bücher.de” and “xn--bcher-kva.de” are one domain. */
export function asciiDomain(domain: string): string {
  const lower = domain.toLowerCase();
  return URL.canParse(`http://${lower}`) ? new URL(`http://${lower}`).hostname : lower;
}

export const IdentityName = z.string().trim().min(1, "Give a domain or an address").max(320);

interface Watched extends Asked {
  missingSince: Date | null;
}

/** EML-3: what a look at a domain's key makes of it. `isProven` null: nobody answered, and nothing changes. A verified one is given time for its record to come back. */
export function afterLook(
  known: Watched,
  isProven: boolean | null,
  now: Date,
): Pick<Watched, "state" | "missingSince"> {
  const { missingSince } = known;
  if (isProven) return { state: "verified", missingSince: null };
  if (isProven === null || known.state !== "verified") return { state: stateAt(known, now), missingSince };
  const since = missingSince ?? now;
  const isLost = now.getTime() >= since.getTime() + DNS_HOURS * HOUR_MS;
  return { state: isLost ? "failed" : "verified", missingSince: since };
}
