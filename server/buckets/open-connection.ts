import type { BucketConnection } from "@/db/schema";
import { explain } from "./s3/explain";
import { BucketFailed } from "./s3/failure";
import { type Bucket, openBucket } from "./s3/open-bucket";
import { readSecret } from "./secret";

export function openConnection(row: BucketConnection): Bucket {
  const secret = readSecret(row.secret);
  if (secret === null) throw new BucketFailed("sealed", explain("sealed", row));
  return openBucket(row, secret);
}

/** Opens, asks and closes. */
export async function withConnection<T>(
  row: BucketConnection,
  work: (bucket: Bucket) => Promise<T>,
): Promise<T> {
  const bucket = openConnection(row);
  try {
    return await work(bucket);
  } finally {
    bucket.close();
  }
}
