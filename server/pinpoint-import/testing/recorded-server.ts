import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { exported, recorded } from "./recorded-account";

const BUCKET = "/shop-exports";

/** Pinpoint and S3 at the network's edge: they answer what was recorded, as they answer it, and know no other request. */
export async function startRecorded(without: readonly string[] = []) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const reply = replyTo(request, without);
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}`, asked, close };
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

function replyTo({ url = "", headers }: IncomingMessage, without: readonly string[]): Reply {
  if (!headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential="))
    return refusal(403, "ForbiddenException", "The request is not signed");
  if (url.startsWith(BUCKET)) return fromBucket(new URL(url, "http://localhost"));
  if (without.some((part) => url.includes(part)))
    return refusal(403, "ForbiddenException", "User is not authorized to perform this operation");
  const found = recorded[url];
  if (!found) return refusal(404, "NotFoundException", "Resource not found");
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(found) };
}

const refusal = (status: number, type: string, Message: string): Reply => ({
  status,
  headers: { "content-type": "application/json", "x-amzn-errortype": type },
  body: JSON.stringify({ Message, RequestID: "7b6f8d5c-8d0f-4f0a-8a70-4f5d1b0ef3f1" }),
});

function fromBucket({ pathname, searchParams }: URL): Reply {
  const key = pathname.slice(BUCKET.length + 1);
  const content = exported[key];
  if (content) return { status: 200, headers: {}, body: gzipSync(content) };
  const prefix = searchParams.get("prefix") ?? "";
  const keys = Object.keys(exported).filter((each) => each.startsWith(prefix));
  const contents = keys.map(
    (each) =>
      `<Contents><Key>${each}</Key><LastModified>2026-09-01T08:04:00.000Z</LastModified><Size>9</Size></Contents>`,
  );
  const body = `<?xml version="1.0"?><ListBucketResult><Name>shop-exports</Name><Prefix>${prefix}</Prefix><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`;
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}
