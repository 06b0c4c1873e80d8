import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import {
  type Answer,
  emptyPage,
  errorAnswer,
  etagOf,
  listAnswer,
  type Objects,
  objectAnswer,
} from "./answers";
import { signatureFault } from "./verify-signature";

/** What the simulator does to the next request, beside answering it. */
type Trouble = { kind: "error"; code: string } | { kind: "cut"; afterBytes: number } | { kind: "endless" };

export interface S3Request {
  method: string;
  path: string;
  range: string | undefined;
}

export const keys = {
  accessKeyId: "AKIASIMULATOR0000001",
  secretAccessKey: "simulated/secret+key0123456789abcdefghij",
};
const REGION = "eu-central-1";

/** A server on this machine that speaks S3 as far as we use it, checks every signature, and can be told to misbehave. */
export async function startS3(bucket = "our-people") {
  const objects: Objects = new Map();
  const requests: S3Request[] = [];
  const troubles: Trouble[] = [];
  const kept = new Map<string, string>();
  const listing = { emptyPages: 0 };
  const server = createServer((request, response) => {
    void answer(request).then((reply) => send(response, reply, troubles));
  });
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method = "", url = "" } = request;
    const body = await buffer(request);
    const path = decodeURIComponent(url.split("?")[0] ?? "");
    requests.push({ method, path, range: request.headers.range });
    const fault = signatureFault({ method, url, headers: request.headers, body }, keys, REGION, new Date());
    if (fault) return errorAnswer(fault);
    return perform({ objects, bucket, kept, listing }, request, { path, body });
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was opened");

  return {
    objects,
    requests,
    put: (key: string, content: string | Buffer) => objects.set(key, Buffer.from(content)),
    /** The next requests that read or write a file meet this, one each. */
    misbehave: (...next: Trouble[]) => troubles.push(...next),
    /** This file is answered with that error, whenever it is read. */
    keepBack: (key: string, code: string) => kept.set(key, code),
    handOut: () => kept.clear(),
    /** So many pages of the list come without a file, and say that there are more. */
    listNothing: (pages: number) => {
      listing.emptyPages = pages;
    },
    settings: {
      name: "Lake",
      endpoint: `http://127.0.0.1:${address.port}`,
      region: REGION,
      bucket,
      prefix: "",
      pathStyle: true,
      accessKeyId: keys.accessKeyId,
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type S3 = Awaited<ReturnType<typeof startS3>>;

interface Asked {
  path: string;
  body: Buffer;
}

interface At {
  objects: Objects;
  bucket: string;
  kept: Map<string, string>;
  listing: { emptyPages: number };
}

function perform(at: At, request: IncomingMessage, { path, body }: Asked): Answer {
  const [, bucket = "", ...rest] = path.split("/");
  const key = rest.join("/");
  const query = new URL(request.url ?? "", "http://simulator").searchParams;
  if (bucket !== at.bucket) return errorAnswer("NoSuchBucket");
  if (request.method === "HEAD" && key === "") return { status: 200 };
  const code = at.kept.get(key);
  if (code) return errorAnswer(code);
  if (request.method === "GET" && key === "") return listed(at, query);
  if (request.method === "GET") {
    const { range, "if-match": ifMatch } = request.headers;
    return objectAnswer(at.objects.get(key), { ...(range && { range }), ...(ifMatch && { ifMatch }) });
  }
  if (request.method === "PUT" && key !== "") {
    at.objects.set(key, body);
    return { status: 200, headers: { etag: etagOf(body) } };
  }
  return errorAnswer("NotImplemented");
}

function listed({ listing, bucket, objects }: At, query: URLSearchParams): Answer {
  return listing.emptyPages-- > 0 ? emptyPage(bucket, query) : listAnswer(bucket, objects, query);
}

function send(response: ServerResponse, reply: Answer, troubles: Trouble[]): void {
  const isFile = reply.headers?.etag !== undefined;
  const trouble = isFile ? troubles.shift() : undefined;
  const { status, headers = {}, body = "" } = trouble?.kind === "error" ? errorAnswer(trouble.code) : reply;
  const content = Buffer.from(body);
  if (trouble?.kind === "endless") {
    sendForEver(response, headers);
    return;
  }
  response.writeHead(status, {
    ...headers,
    "content-length": content.length,
    "x-amz-request-id": "4442587FB7D0A2F9",
  });
  if (trouble?.kind !== "cut") {
    response.end(content);
    return;
  }
  response.write(content.subarray(0, trouble.afterBytes), () => response.destroy());
}

/** Until whoever asked hangs up. */
function sendForEver(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, headers);
  const piece = Buffer.alloc(256 * 1024, "x");
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", more);
  more();
}
