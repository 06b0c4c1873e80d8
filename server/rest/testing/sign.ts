import { createHash, createHmac } from "node:crypto";

interface Signed {
  method: string;
  url: string;
  body: string | Uint8Array;
  key: { id: string; secret: string };
  host?: string;
}

const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const hash = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The headers of a request that an attacker with a good key would send: whatever its path and body are. */
export function sign({ method, url, body, key, host = "localhost" }: Signed): Record<string, string> {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const scope = `${date.slice(0, 8)}/nowhere-1/mobiletargeting/aws4_request`;
  const [path = "", query = ""] = url.split("?", 2);
  const names = "host;x-amz-date";
  const request = [
    method,
    path.split("/").map(encode).join("/"),
    sorted(query),
    `host:${host}`,
    `x-amz-date:${date}`,
    "",
    names,
    hash(body),
  ].join("\n");
  const signingKey = scope.split("/").reduce(hmac, Buffer.from(`AWS4${key.secret}`));
  const signature = hmac(signingKey, ["AWS4-HMAC-SHA256", date, scope, hash(request)].join("\n")).toString(
    "hex",
  );
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { host, "x-amz-date": date, authorization };
}

function sorted(query: string): string {
  const pairs = query.split("&").filter(Boolean);
  return pairs
    .map((pair) => {
      const at = pair.indexOf("=");
      const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      return `${again(name)}=${again(value)}`;
    })
    .sort()
    .join("&");
}

/** What is not percent-encoded is signed as it stands: the answer is a refusal before the signature counts. */
function again(text: string): string {
  try {
    return encode(decodeURIComponent(text));
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
