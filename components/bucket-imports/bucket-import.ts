import type { RouterOutputs } from "../trpc";

export type BucketImport = RouterOutputs["bucketImports"]["list"]["rows"][number];

export const placeOfImport = ({ bucket, prefix, folder }: BucketImport) =>
  bucket === null ? `A removed bucket, ${folder}` : `s3://${bucket}/${prefix}${folder}`;
