export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

export interface Unsigned {
  method: "PUT" | "POST";
  url: URL;
  body: string;
}

interface With {
  credentials: Credentials;
  region: string;
  at: Date;
}

const SERVICE = "mobiletargeting";
const text = new TextEncoder();

/** The headers that prove who calls: AWS Signature Version 4, by WebCrypto. */
export async function sign({ method, url, body }: Unsigned, { credentials, region, at }: With) {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const scope = `${moment.slice(0, 8)}/${region}/${SERVICE}/aws4_request`;
  const names = "host;x-amz-date";
  const asked = [
    method,
    url.pathname.split("/").map(encode).join("/"), // encoded once more, as the rules want it
    "",
    `host:${url.host}`,
    `x-amz-date:${moment}`,
    "",
    names,
    hex(await digest(body)),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", moment, scope, hex(await digest(asked))].join("\n");
  let key: BufferSource = text.encode(`AWS4${credentials.secretAccessKey}`);
  for (const part of scope.split("/")) key = await hmac(key, part);
  const signature = hex(await hmac(key, toSign));
  return {
    "content-type": "application/json",
    "x-amz-date": moment,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

/** Text for a path: all but letters, digits and -_.~ in percent. */
export const encode = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const digest = (content: string) => crypto.subtle.digest("SHA-256", text.encode(content));

async function hmac(key: BufferSource, content: string) {
  const hash = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, hash, false, ["sign"]);
  return crypto.subtle.sign("HMAC", imported, text.encode(content));
}

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
