import { createHmac } from "node:crypto";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { guardedLookup, refuseEndpoint } from "@/server/outbound/guard-address";

/** The hook gave no usable answer. Its message is for people. */
export class HookFailed extends Error {
  override name = "HookFailed";
}

export interface HookCall {
  url: string;
  /** An admin of the account named it: it may lie in the own network. */
  privateAllowed: boolean;
  secret: string;
  body: unknown;
  timeoutMs: number;
  signal: AbortSignal;
}

const MOST_BYTES = 2_000_000;

/** Posts JSON, signed, to an address that somebody named, and reads the JSON that comes back. Redirections are not followed: they could lead inside. */
export async function callHook({
  url,
  privateAllowed,
  secret,
  body,
  timeoutMs,
  signal,
}: HookCall): Promise<unknown> {
  refuseEndpoint(url, privateAllowed);
  const json = JSON.stringify(body);
  const request = url.startsWith("https:") ? requestHttps : requestHttp;
  const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const text = await new Promise<string>((resolve, reject) => {
    const call = request(
      url,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(json),
          "waymark-signature": signatureOf(json, secret, new Date()),
        },
        lookup: guardedLookup(privateAllowed),
        signal: until,
      },
      (answer) => {
        if (answer.statusCode !== 200) {
          answer.destroy();
          return reject(new HookFailed(`It answered ${answer.statusCode}`));
        }
        let received = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          received += part;
          if (received.length > MOST_BYTES) answer.destroy(new HookFailed("Its answer is too long"));
        });
        answer.on("end", () => resolve(received));
        answer.on("error", reject);
      },
    );
    call.on("error", reject);
    call.end(json);
  }).catch((error: Error) => {
    throw until.aborted && !signal.aborted ? new HookFailed("It did not answer in time") : error;
  });
  return parsed(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new HookFailed("Its answer is not JSON");
    throw error;
  }
}

/** "t=1772442000,v1=…": HMAC-SHA256 of time, a dot and the body, so that an old call cannot be played again. */
export function signatureOf(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  const mark = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${mark}`;
}
