import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import { describe, expect, test } from "vitest";
import { proveSignature, readClaim, type SignedRequest } from "./sigv4";

/** Amazon's own signer is the oracle. */
class NodeSha256 {
  #hash: Hash | Hmac;
  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash("sha256") : createHmac("sha256", keyOf(key));
  }
  update(bytes: Uint8Array) {
    this.#hash.update(bytes);
  }
  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
}

function keyOf(key: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof key === "string") return Buffer.from(key);
  return ArrayBuffer.isView(key)
    ? new Uint8Array(key.buffer, key.byteOffset, key.byteLength)
    : new Uint8Array(key);
}

const at = new Date("2026-11-22T10:00:00Z");
const secret = "secret/with+signs";
const credentials = { accessKeyId: "AKIATEST", secretAccessKey: secret };
const body = JSON.stringify({ Name: "Café" });

async function signed(path: string, query: Record<string, string> = {}, service = "mobiletargeting") {
  const signer = new SignatureV4({ credentials, region: "eu-west-9", service, sha256: NodeSha256 });
  const request = await signer.sign(
    {
      method: "PUT",
      protocol: "http:",
      hostname: "127.0.0.1",
      port: 4110,
      path,
      query,
      body,
      headers: { host: "127.0.0.1:4110", "content-type": "application/json", "x-spaced": "  a   b " },
    },
    { signingDate: at },
  );
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return { headers: request.headers, url: path + (pairs.length ? `?${pairs.join("&")}` : "") };
}

function verify(
  { headers, url }: Awaited<ReturnType<typeof signed>>,
  { now = at, sent = body, key = secret } = {},
) {
  const request: SignedRequest = { method: "PUT", url, header: (name) => headers[name] };
  const claim = readClaim(request, now.getTime());
  proveSignature(request, claim, Buffer.from(sent), key);
  return claim;
}

describe("a signature", () => {
  test.each([
    ["/v1/apps/1/endpoints/user%40x%20y%2F1%2B%C3%BC", {}],
    ["/v1/apps", { token: "a b+/=ü", "page-size": "10" }],
    ["/v1/apps/~a!'()*", { "e-m*p'ty": "" }],
  ])("of %s is the one that Amazon's own signer makes [W2]", async (path, query) => {
    expect(verify(await signed(path, query))).toMatchObject({ keyId: "AKIATEST", region: "eu-west-9" });
  });

  test("does not hold for another secret, body, path or query [W2]", async () => {
    const request = await signed("/v1/apps", { a: "1" });
    expect(() => verify(request, { key: "another" })).toThrow(/does not match/);
    expect(() => verify(request, { sent: `${body} ` })).toThrow(/hash of the body/);
    expect(() => verify({ ...request, url: "/v1/apps?a=2" })).toThrow(/does not match/);
    expect(() => verify({ ...request, url: "/v1//apps?a=1" })).toThrow(/does not match/);
    expect(() => verify({ ...request, url: "/v1/apps?a=%ZZ" })).toThrow(/percent-encoded/);
  });

  test("is good for five minutes either way", async () => {
    const request = await signed("/v1/apps");
    const after = (seconds: number) => ({ now: new Date(at.getTime() + seconds * 1000) });
    expect(() => verify(request, after(299))).not.toThrow();
    expect(() => verify(request, after(-299))).not.toThrow();
    expect(() => verify(request, after(301))).toThrow(/Signature expired/);
    expect(() => verify(request, after(-301))).toThrow(/Signature expired/);
  });

  test("is of our service, and of host and date", async () => {
    await expect(signed("/v1/apps", {}, "ses").then((it) => verify(it))).rejects.toThrow(/scoped to ses/);
    const request = await signed("/v1/apps");
    const without = (name: string) => ({
      ...request,
      headers: {
        ...request.headers,
        authorization: request.headers.authorization!.replace(`${name};`, ""),
      },
    });
    expect(() => verify(without("host"))).toThrow(/host is to be signed/);
    expect(() => verify(without("x-amz-date"))).toThrow(/x-amz-date is to be signed/);
  });

  test.each(["", "Bearer abc", "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=, Signature="])(
    "is not “%s”",
    (authorization) => {
      expect(() => readClaim({ header: () => authorization }, 0)).toThrow(/Missing|no AWS4/);
    },
  );
});
