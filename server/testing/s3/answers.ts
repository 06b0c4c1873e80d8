import { createHash } from "node:crypto";

/** The files of a bucket by their keys. */
export type Objects = Map<string, Buffer>;

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const statuses: Record<string, number> = {
  InvalidAccessKeyId: 403,
  SignatureDoesNotMatch: 403,
  AccessDenied: 403,
  RequestTimeTooSkewed: 403,
  AuthorizationHeaderMalformed: 400,
  XAmzContentSHA256Mismatch: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  InvalidObjectState: 403,
  PreconditionFailed: 412,
  InvalidRange: 416,
  SlowDown: 503,
  NotImplemented: 501,
};

/** An error as S3 writes it. */
export function errorAnswer(code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code} of the simulator</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`;
  return { status: statuses[code] ?? 400, headers: { "content-type": "application/xml" }, body };
}

export const etagOf = (content: Buffer) => `"${createHash("md5").update(content).digest("hex")}"`;

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** ListObjectsV2 */
export function listAnswer(name: string, objects: Objects, query: URLSearchParams): Answer {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const token = query.get("continuation-token");
  const after = token ? Buffer.from(token, "base64url").toString() : (query.get("start-after") ?? "");
  const most = Math.min(1000, Number(query.get("max-keys") ?? 1000));
  const entries = entriesOf(objects, prefix, delimiter).filter(({ name }) => byBytes(name, after) > 0);
  const page = entries.slice(0, most);
  const isMore = entries.length > page.length;
  const next = isMore ? Buffer.from(page.at(-1)?.name ?? "").toString("base64url") : "";
  const contents = page.map(({ name, content }) =>
    content
      ? `<Contents><Key>${escaped(name)}</Key><LastModified>2026-03-01T00:00:00.000Z</LastModified><ETag>${escaped(etagOf(content))}</ETag><Size>${content.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`
      : `<CommonPrefixes><Prefix>${escaped(name)}</Prefix></CommonPrefixes>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${name}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${isMore}</IsTruncated>${next && `<NextContinuationToken>${next}</NextContinuationToken>`}${contents.join("")}</ListBucketResult>`;
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

/** Allowed where a page would hold nothing but markers of deleted files. */
export function emptyPage(name: string, query: URLSearchParams): Answer {
  const from = query.get("start-after") ?? "";
  const next = query.get("continuation-token") ?? (Buffer.from(from).toString("base64url") || "AA");
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${name}</Name><KeyCount>0</KeyCount><IsTruncated>true</IsTruncated><NextContinuationToken>${next}</NextContinuationToken></ListBucketResult>`;
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

function entriesOf(objects: Objects, prefix: string, delimiter: string) {
  const found = new Map<string, Buffer | null>();
  for (const [key, content] of objects) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (end >= 0) found.set(key.slice(0, end + 1), null);
    else found.set(key, content);
  }
  return [...found]
    .map(([name, content]) => ({ name, content }))
    .sort((one, other) => byBytes(one.name, other.name));
}

/** GetObject, also from a byte on */
export function objectAnswer(
  content: Buffer | undefined,
  asked: { range?: string; ifMatch?: string },
): Answer {
  if (!content) return errorAnswer("NoSuchKey");
  const etag = etagOf(content);
  if (asked.ifMatch && asked.ifMatch !== etag) return errorAnswer("PreconditionFailed");
  const headers = { etag, "accept-ranges": "bytes", "content-type": "application/octet-stream" };
  const from = /^bytes=(\d+)-$/.exec(asked.range ?? "")?.[1];
  if (from === undefined) return { status: 200, headers, body: content };
  if (Number(from) >= content.length) return errorAnswer("InvalidRange");
  const part = content.subarray(Number(from));
  const range = `bytes ${from}-${content.length - 1}/${content.length}`;
  return { status: 206, headers: { ...headers, "content-range": range }, body: part };
}
