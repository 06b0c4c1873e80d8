import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { S3Client } from "@aws-sdk/client-s3";
import type { BucketConnection } from "@/db/schema";
import { AddressForbidden, guardedLookup, refuseEndpoint } from "@/server/outbound/guard-address";
import { explain } from "./explain";
import { BucketFailed, kindOf } from "./failure";

export type Reach = Pick<
  BucketConnection,
  "endpoint" | "region" | "bucket" | "prefix" | "pathStyle" | "accessKeyId" | "privateAllowed"
>;

/** A bucket with its connections; close it when it is not needed any more. */
export interface Bucket {
  client: S3Client;
  name: string;
  prefix: string;
  /** Asks, and turns what goes wrong into BucketFailed. */
  ask: <T>(question: (client: S3Client) => Promise<T>) => Promise<T>;
  /** What a BucketFailed would say of an error that came later, such as in the middle of a file. */
  failed: (error: unknown) => BucketFailed;
  close: () => void;
}

const CONNECT_MS = 5_000;
const ANSWER_MS = 20_000;
const TRIES = 3;

export function openBucket(reach: Reach, secretAccessKey: string): Bucket {
  const failed = (error: unknown) => failureOf(error, reach);
  const client = makeClient(reach, secretAccessKey);
  return {
    client,
    name: reach.bucket,
    prefix: reach.prefix,
    failed,
    ask: async (question) => {
      try {
        refuseEndpoint(reach.endpoint, reach.privateAllowed);
        return await question(client);
      } catch (error) {
        throw failed(error);
      }
    },
    close: () => client.destroy(),
  };
}

function failureOf(error: unknown, reach: Reach): BucketFailed {
  if (error instanceof BucketFailed) return error;
  const kind = error instanceof AddressForbidden ? "private" : kindOf(error);
  return new BucketFailed(kind, explain(kind, reach, error));
}

function makeClient(reach: Reach, secretAccessKey: string): S3Client {
  const { endpoint, region, pathStyle, accessKeyId, privateAllowed } = reach;
  const agent = { keepAlive: true, maxSockets: 8, lookup: guardedLookup(privateAllowed) };
  return new S3Client({
    region,
    ...(endpoint !== "" && { endpoint }),
    ignoreConfiguredEndpointUrls: true, // what the machine has set for other programs
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: TRIES,
    requestChecksumCalculation: "WHEN_REQUIRED", // many servers know no others
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
      socketTimeout: ANSWER_MS,
      httpAgent: new Agent(agent),
      httpsAgent: new SecureAgent(agent),
    },
  });
}
