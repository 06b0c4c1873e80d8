import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import type { Bucket } from "./open-bucket";

export interface Listed {
  key: string;
  etag: string;
  bytes: number;
}

interface Asked {
  prefix: string;
  after?: string | null; // a key: what comes behind it in the order of bytes
  token?: string | null; // of the page before, in place of a key: a page may have none
  atMost?: number;
  oneLevel?: boolean; // folders in place of what is in them
}

/** Files whose key begins so, in the order of their keys. Markers of empty folders are left out. */
export async function listObjects(
  bucket: Bucket,
  { prefix, after, token, atMost = 1_000, oneLevel = false }: Asked,
) {
  const answer = await bucket.ask((client) =>
    client.send(
      new ListObjectsV2Command({
        Bucket: bucket.name,
        Prefix: prefix,
        MaxKeys: atMost,
        ...(token ? { ContinuationToken: token } : after && { StartAfter: after }),
        ...(oneLevel && { Delimiter: "/" }),
      }),
    ),
  );
  if (answer.Name === undefined && answer.IsTruncated === undefined)
    throw bucket.failed(new Error("Its answer was no list of files")); // a web page is answered to anything
  const all = answer.Contents ?? [];
  const objects: Listed[] = all.flatMap(({ Key, ETag, Size }) =>
    Key && !Key.endsWith("/") ? [{ key: Key, etag: ETag ?? "", bytes: Size ?? 0 }] : [],
  );
  const folders = (answer.CommonPrefixes ?? []).flatMap(({ Prefix }) => (Prefix ? [Prefix] : []));
  const lastKey = all.at(-1)?.Key ?? null;
  const isMore = answer.IsTruncated === true;
  return { objects, folders, lastKey, isMore, token: answer.NextContinuationToken ?? null };
}
