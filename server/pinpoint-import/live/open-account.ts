import { PinpointClient, PinpointServiceException } from "@aws-sdk/client-pinpoint";
import { S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { Unread } from "@/domain/pinpoint-import/account";

/** An account that is read, with the keys that the AWS SDK finds on this machine: environment, profile, role. */
export interface Elsewhere {
  pinpoint: PinpointClient;
  s3: S3Client;
  unread: Unread[];
  /** What is not there is undefined; what may not be read is noted, and the rest is read on. */
  attempt: <T>(read: () => Promise<T>, place: Omit<Unread, "why">) => Promise<T | undefined>;
  close: () => void;
}

interface Place {
  region: string;
  endpoint?: string;
  s3Endpoint?: string;
}

const TRIES = 10; // many of Pinpoint's operations take one call a second

export function openAccount({ region, endpoint, s3Endpoint }: Place): Elsewhere {
  const common = { region, maxAttempts: TRIES, retryMode: "adaptive" };
  const pinpoint = new PinpointClient({ ...common, ...(endpoint && { endpoint }) });
  const s3 = new S3Client({
    ...common,
    ...(s3Endpoint && { endpoint: s3Endpoint, forcePathStyle: true }),
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const unread: Unread[] = [];
  return {
    pinpoint,
    s3,
    unread,
    attempt: async (read, place) => {
      try {
        return await read();
      } catch (error) {
        if (!isAnswer(error)) throw error;
        if (error.$metadata.httpStatusCode !== 404)
          unread.push({ ...place, why: error.message || error.name });
        return undefined;
      }
    },
    close: () => {
      pinpoint.destroy();
      s3.destroy();
    },
  };
}

const isAnswer = (error: unknown) =>
  error instanceof PinpointServiceException || error instanceof S3ServiceException;
