import { BucketSettings } from "@/domain/buckets/settings";
import type { RouterInputs } from "../trpc";
import type { Bucket } from "./bucket";

export interface BucketValues extends BucketSettings {
  /** null: the one that is kept. */
  secret: string | null;
}

const fresh: BucketSettings = {
  name: "",
  endpoint: "",
  region: "us-east-1",
  bucket: "",
  prefix: "",
  pathStyle: false,
  accessKeyId: "",
};

export function initialOf(bucket: Bucket | null): BucketValues {
  if (!bucket) return { ...fresh, secret: "" };
  const { name, endpoint, region, prefix, pathStyle, accessKeyId } = bucket;
  return { name, endpoint, region, bucket: bucket.bucket, prefix, pathStyle, accessKeyId, secret: null };
}

export function inputOf(id: string | null, { secret, ...settings }: BucketValues) {
  return { id, settings, ...(secret !== null && { secret }) } satisfies Omit<
    RouterInputs["buckets"]["save"],
    "projectId"
  >;
}

export function faultsOf({ secret, ...settings }: BucketValues): Record<string, string> {
  const read = BucketSettings.safeParse(settings);
  const issues = read.success ? [] : read.error.issues;
  return {
    ...Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])),
    ...(secret !== null && secret.trim() === "" && { secret: "Give the secret access key" }),
  };
}
