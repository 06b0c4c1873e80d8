import { get as getHttp, type IncomingMessage } from "node:http";
import { get as getHttps } from "node:https";
import { isIP } from "node:net";
import { AddressForbidden, guardedLookup, refuseAddress } from "@/server/outbound/guard-address";

export type LinkAnswer =
  | { kind: "answered"; status: number }
  | { kind: "moved_on" } // redirects that do not end
  | { kind: "no_such_host" }
  | { kind: "private" }
  | { kind: "no_answer"; detail: string };

interface Options {
  /** Only tests may follow links into their own machine. */
  mayBePrivate?: boolean;
  timeoutMs?: number;
}

const MOST_MOVES = 5;
const PATIENCE_MS = 8_000;

/** Opens a web address as a reader would and looks at its answer, never at its body. Neither an address nor a redirect leads into this machine's own network. */
export async function followLink(address: string, options: Options = {}): Promise<LinkAnswer> {
  let next = address;
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const answer = await ask(next, options);
    if (typeof answer !== "string") return answer;
    next = answer;
  }
  return { kind: "moved_on" };
}

/** The answer, or the address that it sends one to. */
async function ask(address: string, options: Options): Promise<LinkAnswer | string> {
  try {
    const { statusCode = 0, headers } = await open(new URL(address), options);
    const isMove = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
    if (!isMove) return { kind: "answered", status: statusCode };
    const target = new URL(headers.location ?? "", address);
    return /^https?:$/.test(target.protocol) ? target.href : { kind: "answered", status: statusCode };
  } catch (error) {
    if (error instanceof AddressForbidden) return { kind: "private" };
    return failureOf(error);
  }
}

function failureOf(error: unknown): LinkAnswer {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND") return { kind: "no_such_host" };
  if (code === "" && !(error instanceof Error)) throw error;
  return { kind: "no_answer", detail: details[code] ?? (error instanceof Error ? error.message : code) };
}

const details: Record<string, string> = {
  ECONNREFUSED: "nothing answers there",
  ECONNRESET: "the connection broke",
  ETIMEDOUT: "it does not answer in time",
  EAI_AGAIN: "this machine cannot look up names",
  CERT_HAS_EXPIRED: "its certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody",
};

class TooSlow extends Error {
  readonly code = "ETIMEDOUT";
}

function open(
  url: URL,
  { mayBePrivate = false, timeoutMs = PATIENCE_MS }: Options,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) refuseAddress(host, mayBePrivate);
  const get = url.protocol === "https:" ? getHttps : getHttp;
  const headers = { "user-agent": "Mozilla/5.0 (compatible; Waymark link check)", accept: "text/html,*/*" };
  return new Promise((resolve, reject) => {
    const request = get(url, { lookup: guardedLookup(mayBePrivate), headers, agent: false }, (answer) => {
      clearTimeout(late);
      answer.destroy();
      resolve(answer);
    });
    const late = setTimeout(() => request.destroy(new TooSlow()), timeoutMs);
    request.on("error", (error) => {
      clearTimeout(late);
      reject(error);
    });
  });
}
