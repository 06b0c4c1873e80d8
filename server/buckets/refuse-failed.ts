import { AppError } from "@/server/errors";
import { BucketFailed } from "./s3/failure";

/** For a verb that a person waits for: what the bucket has against us is a refusal that says the fix. */
export async function refuseFailed<T>(ask: () => Promise<T>, field?: string): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BucketFailed)) throw error;
    throw new AppError(error.isPassing ? "unavailable" : "invalid", error.message, field);
  }
}
