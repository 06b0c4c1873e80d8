import { Readable } from "node:stream";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { BucketFailed } from "./failure";
import type { Bucket } from "./open-bucket";

interface Asked {
  key: string;
  etag: string; // of the file that is meant: a changed one is refused
  from: number; // bytes
  signal?: AbortSignal;
}

/** A file from a byte on, as it comes over the wire. */
export async function* readObject(
  bucket: Bucket,
  { key, etag, from, signal }: Asked,
): AsyncGenerator<Uint8Array> {
  const range = from > 0 ? { Range: `bytes=${from}-` } : {};
  const command = new GetObjectCommand({ Bucket: bucket.name, Key: key, IfMatch: etag, ...range });
  const answer = await bucket.ask((client) => client.send(command, signal ? { abortSignal: signal } : {}));
  if (from > 0 && !answer.ContentRange?.startsWith(`bytes ${from}-`))
    throw new BucketFailed("strange", "The bucket's server does not hand out a file from its middle on.");
  const body = answer.Body;
  if (!(body instanceof Readable)) throw bucket.failed(new Error("The answer had no body"));
  try {
    yield* body;
  } catch (error) {
    throw bucket.failed(error);
  } finally {
    body.destroy();
  }
}
