import { z } from "zod";

/** Where a project's files lie: a bucket of Amazon S3 or of anything that speaks its protocol. The secret key is kept apart. */
export const BucketSettings = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the bucket a name that people here know it by")
    .max(64, "A name has at most 64 characters"),
  endpoint: z.string().trim().max(300).refine(isEndpoint, {
    message:
      "Give the address alone, such as https://s3.example.com or http://localhost:9000; leave it empty for Amazon S3",
  }),
  region: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Give the region as its owner writes it, such as eu-central-1"),
  bucket: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/,
      "Give the bucket's name alone: 3 to 63 letters, digits, dots and dashes, without s3:// and without a folder",
    ),
  prefix: z
    .string()
    .trim()
    .max(500, "A folder has at most 500 characters")
    .refine((text) => !/\p{Cc}/u.test(text), "A folder has no line breaks or tabs")
    .transform(asFolder),
  pathStyle: z.boolean(),
  accessKeyId: z
    .string()
    .trim()
    .regex(/^[\w.+=@/-]{3,128}$/, "Give the access key ID, such as AKIAIOSFODNN7EXAMPLE"),
});
export type BucketSettings = z.infer<typeof BucketSettings>;

function isEndpoint(text: string): boolean {
  if (text === "") return true;
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username + url.password + url.search + url.hash === "" &&
    url.pathname === "/"
  );
}

/** "/people/old" → "people/old/"; all of the bucket is "". */
export function asFolder(text: string): string {
  const bare = text.replace(/^\/+/, "");
  return bare === "" || bare.endsWith("/") ? bare : `${bare}/`;
}
