import type { BucketConnection } from "@/db/schema";
import { type FailureKind, readError } from "./failure";

type Where = Pick<BucketConnection, "endpoint" | "bucket" | "region" | "accessKeyId">;

/** Why the bucket could not be used, with the fix, for whoever fills in the settings. */
export function explain(kind: FailureKind, where: Where, error?: unknown): string {
  const at = where.endpoint === "" ? "Amazon S3" : where.endpoint;
  return sentences[kind]({ ...where, at, said: saidBy(error) });
}

type Say = (about: Where & { at: string; said: string }) => string;

/** Complete, or it does not compile. */
const sentences: Record<FailureKind, Say> = {
  key: ({ at, accessKeyId }) =>
    `${at} does not know the access key ID ${accessKeyId}. Check it, and that the key was not deleted or switched off.`,
  secret: () => "The secret access key does not belong to this access key ID. Copy both anew and save them.",
  denied: ({ bucket, accessKeyId }) =>
    `The key ${accessKeyId} may not do this in the bucket ${bucket}. Give it the rights s3:ListBucket, s3:GetObject and, for exports, s3:PutObject.`,
  bucket: ({ at, bucket }) =>
    `There is no bucket named ${bucket} at ${at}. Check its name; with a server of your own, switch “The bucket's name stands in the path” on.`,
  region: ({ bucket, region, said }) =>
    `The bucket ${bucket} does not lie in the region ${region}. Give the region that its owner names.${said}`,
  clock: () =>
    "The clock of this machine is wrong by more than the bucket's server accepts. Set it right (NTP), then try again.",
  host: ({ at }) =>
    `The server of ${at} cannot be found. Check the address, and that this machine reaches the network.`,
  refused: ({ at }) => `Nothing answers at ${at}. Check the address and its port, and the firewall.`,
  timeout: ({ at }) =>
    `${at} does not answer in time, or the connection broke. Check the address and the firewall.`,
  certificate: ({ at, said }) =>
    `No safe connection could be made with ${at}. Check whether the address begins with http or https, and its certificate.${said}`,
  private: ({ at }) =>
    `${at} lies in a private network. Only an owner or admin of the account may point a bucket there: ask one of them to save this connection.`,
  archived: () =>
    "The file lies in an archive (Glacier) and has to be restored first. Import it by itself when it is.",
  gone: () => "The file is not in the bucket any more.",
  changed: () =>
    "The file was changed while it was fetched. Import the folder again to take it as it is now.",
  busy: ({ at, said }) => `${at} cannot answer just now. Try it again later.${said}`,
  strange: ({ at, said }) =>
    `What answers at ${at} does not speak the protocol of S3. Check the address: it is that of the API, not of the web console.${said}`,
  sealed: () => "The secret access key that is kept cannot be read any more. Give it again.",
};

const LONGEST_SAID = 200;

/** The server's own words; empty where it had none. */
function saidBy(error: unknown): string {
  const { message } = readError(error);
  const [line = ""] = message.split("\n");
  return line === "" ? "" : ` It says: ${line.slice(0, LONGEST_SAID)}`;
}
