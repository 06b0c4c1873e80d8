import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { Bucket } from "./open-bucket";

/** Writes a file whole; the same key is written over. */
export async function putObject(
  bucket: Bucket,
  { key, body, type }: { key: string; body: Buffer; type: string },
): Promise<void> {
  const command = new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: body, ContentType: type });
  await bucket.ask((client) => client.send(command));
}
