import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "@/server/errors";

export interface SignedRequest {
  method: string;
  url: string; // as it was sent: what a proxy rewrites was not signed
  header: (name: string) => string | undefined;
}

/** What the Authorization header claims; `proveSignature` says whether it is so. */
export interface Claim {
  keyId: string;
  region: string;
  scope: string;
  signedHeaders: string[];
  signature: string;
  date: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 +Credential=([^/,\s]{1,128})\/(\d{8})\/([^/,\s]{1,64})\/([^/,\s]{1,64})\/aws4_request, *SignedHeaders=([a-z0-9;._-]{1,2000}), *Signature=([0-9a-f]{64})$/;
const MOST_SKEW_MS = 5 * 60_000;
const SERVICE = "mobiletargeting";
const MUST_BE_SIGNED = ["host", "x-amz-date"];

/** Reads who a request says it is from, and refuses what is no signature of this moment. `now` is the machine's own time: callers sign by theirs. */
export function readClaim({ header }: Pick<SignedRequest, "header">, now: number): Claim {
  const authorization = header("authorization");
  if (!authorization)
    throw refused("Missing Authentication Token. Sign the request with an access key (SigV4).");
  const read = AUTHORIZATION.exec(authorization);
  if (!read) throw refused("The Authorization header is no AWS4-HMAC-SHA256 signature.");
  const [, keyId = "", day = "", region = "", service = "", signed = "", signature = ""] = read;
  if (service !== SERVICE) throw refused(`The credential is scoped to ${service}; it should be ${SERVICE}.`);
  const signedHeaders = signed.split(";");
  for (const name of MUST_BE_SIGNED)
    if (!signedHeaders.includes(name)) throw refused(`The header ${name} is to be signed.`);
  const date = header("x-amz-date") ?? "";
  const at = momentOf(date);
  if (at === null || !date.startsWith(day))
    throw refused("X-Amz-Date is no date, or another than the credential's.");
  if (Math.abs(now - at) > MOST_SKEW_MS)
    throw refused(
      `Signature expired: it is of ${date}, more than 5 minutes from now. Set the caller's clock.`,
    );
  return { keyId, region, scope: `${day}/${region}/${service}/aws4_request`, signedHeaders, signature, date };
}

/** Throws unless the request, its body to the last byte, was signed with `secret`. */
export function proveSignature(request: SignedRequest, claim: Claim, body: Uint8Array, secret: string): void {
  const bodyHash = hex(body);
  const claimedHash = request.header("x-amz-content-sha256");
  if (claimedHash !== undefined && claimedHash !== bodyHash)
    throw refused("X-Amz-Content-Sha256 is not the hash of the body.");
  const expected = hmac(signingKey(claim, secret), textToSign(claim, canonical(request, claim, bodyHash)));
  if (!timingSafeEqual(expected, Buffer.from(claim.signature, "hex")))
    throw refused(
      "The request signature we calculated does not match the signature you provided. Check your secret access key.",
    );
}

function textToSign({ date, scope }: Claim, request: string): string {
  return ["AWS4-HMAC-SHA256", date, scope, hex(request)].join("\n");
}

function canonical(
  { method, url, header }: SignedRequest,
  { signedHeaders }: Claim,
  bodyHash: string,
): string {
  const [path = "/", query = ""] = cut(url, "?");
  const headers = signedHeaders.map((name) => `${name}:${(header(name) ?? "").trim().replace(/\s+/g, " ")}`);
  return [
    method,
    path.split("/").map(encode).join("/"), // as sent, encoded once more: the rule for all but S3
    canonicalQuery(query),
    ...headers,
    "",
    signedHeaders.join(";"),
    bodyHash,
  ].join("\n");
}

function canonicalQuery(query: string): string {
  const pairs = query.split("&").filter(Boolean);
  return pairs
    .map((pair) => {
      const [name = "", value = ""] = cut(pair, "=");
      return `${encodeAgain(name)}=${encodeAgain(value)}`;
    })
    .sort()
    .join("&");
}

function encodeAgain(text: string): string {
  try {
    return encode(decodeURIComponent(text));
  } catch (error) {
    if (error instanceof URIError)
      throw new AppError("invalid", "The query is not percent-encoded UTF-8 text.");
    throw error;
  }
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function cut(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function momentOf(date: string): number | null {
  const read = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!read) return null;
  const [year = 0, month = 1, day, hours, minutes, seconds] = read.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

const MOST_KEPT = 1_000;
const signingKeys = new Map<string, Buffer>();

/** Kept: deriving it costs four times what a signature does. */
function signingKey({ scope }: Claim, secret: string): Buffer {
  const name = `${secret} ${scope}`;
  const kept = signingKeys.get(name);
  if (kept) return kept;
  if (signingKeys.size >= MOST_KEPT) signingKeys.clear();
  const key = scope.split("/").reduce(hmac, Buffer.from(`AWS4${secret}`));
  signingKeys.set(name, key);
  return key;
}

const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const hex = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const refused = (message: string) => new AppError("forbidden", message);
