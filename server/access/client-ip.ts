import { isIP } from "node:net";

/** Where the launcher writes who is asking; what a client sends under this name never gets past it. */
export const CLIENT_IP_HEADER = "x-waymark-client-ip";

const own = [
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^::1$/,
  /^f[cd]/i,
  /^fe80:/i,
];

/**
 * Who is at the far end. X-Forwarded-For is believed only of a proxy in our own network, and there from its end:
 * a client may write what it likes at the front.
 */
export function clientIpOf(peer: string | undefined, forwardedFor: string | undefined): string | undefined {
  const near = plain(peer ?? "");
  if (!near || !isOwn(near)) return near || undefined;
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
  const far = hops.reverse().find((hop) => isIP(hop) !== 0 && !isOwn(hop));
  return far ?? near;
}

export function readClientIp(headers: Headers): string | undefined {
  return headers.get(CLIENT_IP_HEADER) ?? undefined;
}

/** What one household or one guesser has at hand: an IPv4 address, or the half of an IPv6 address that is given to them. */
export function networkOf(ip: string): string {
  if (!ip.includes(":")) return ip;
  const [head = ""] = ip.split("::");
  return head.split(":").slice(0, 4).join(":");
}

const isOwn = (ip: string) => own.some((range) => range.test(ip));
const plain = (ip: string) => ip.replace(/^::ffff:/, "");
