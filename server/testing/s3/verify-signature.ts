import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface Signed {
  method: string;
  url: string; // as it was sent
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
}

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const pattern =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/** The name S3 gives the fault of a request's signature (SigV4, worked out anew); null when it is right. */
export function signatureFault(request: Signed, keys: Keys, region: string, now: Date): string | null {
  const [, keyId, day = "", place = "", names = "", signature] =
    pattern.exec(request.headers.authorization ?? "") ?? [];
  if (!keyId) return "AccessDenied";
  if (keyId !== keys.accessKeyId) return "InvalidAccessKeyId";
  if (place !== region) return "AuthorizationHeaderMalformed";
  const sentAt = String(request.headers["x-amz-date"]);
  if (Math.abs(momentOf(sentAt) - now.getTime()) > 15 * 60_000) return "RequestTimeTooSkewed";
  const payload = String(request.headers["x-amz-content-sha256"]);
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== sha256(request.body)) return "XAmzContentSHA256Mismatch";
  if (!names.split(";").includes("host")) return "AccessDenied";
  const scope = `${day}/${place}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", sentAt, scope, sha256(canonical(request, names, payload))].join("\n");
  const key = [place, "s3", "aws4_request"].reduce(hmac, hmac(`AWS4${keys.secretAccessKey}`, day));
  return hmac(key, text).toString("hex") === signature ? null : "SignatureDoesNotMatch";
}

function canonical({ method, url, headers }: Signed, names: string, payload: string): string {
  const [path = "", query = ""] = url.split("?", 2);
  const pairs = query
    .split("&")
    .filter(Boolean)
    .map((pair) => pair.split("=", 2).map((part) => encoded(decodeURIComponent(part))))
    .map(([name = "", value = ""]) => `${name}=${value}`)
    .sort();
  const lines = names.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}`);
  return [method, path, pairs.join("&"), ...lines, "", names, payload].join("\n");
}

function momentOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}
