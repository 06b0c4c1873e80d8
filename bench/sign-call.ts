import { createHmac, hash } from "node:crypto";

export interface Credentials {
  id: string;
  secret: string;
}

const REGION = "us-east-1";
const SERVICE = "mobiletargeting";
const SIGNED = "content-type;host;x-amz-content-sha256;x-amz-date";

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** The headers of a signed POST, as the SDK would send it: what signing costs us is not what is measured. */
export function signCall(
  { id, secret }: Credentials,
  { host, path, body }: { host: string; path: string; body: string },
) {
  const date = `${new Date().toISOString().replace(/[:-]|\.\d{3}/g, "")}`;
  const day = date.slice(0, 8);
  const bodyHash = hash("sha256", body, "hex");
  const headers = {
    "content-type": "application/json",
    host,
    "x-amz-content-sha256": bodyHash,
    "x-amz-date": date,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  const request = ["POST", path, "", ...lines, "", SIGNED, bodyHash].join("\n");
  const scope = `${day}/${REGION}/${SERVICE}/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", date, scope, hash("sha256", request, "hex")].join("\n");
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), REGION), SERVICE), "aws4_request");
  const signature = hmac(key, toSign).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`;
  return { ...headers, authorization };
}
