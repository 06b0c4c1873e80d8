import type { RouterOutputs } from "../trpc";

export type Bucket = RouterOutputs["buckets"]["list"][number];

/** s3://our-people/2026/ */
export const placeIn = ({ bucket, prefix }: Pick<Bucket, "bucket" | "prefix">, folder = "") =>
  `s3://${bucket}/${prefix}${folder}`;
