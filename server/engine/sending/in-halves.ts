import { isBadContent } from "@/server/database-errors";

/**
 * Performs a batch; one that its content makes fail is halved until the bad item stands alone, which then goes to
 * `alone` with its error. The rest go on.
 */
export async function inHalves<T, R>(
  batch: T[],
  perform: (part: T[]) => Promise<R[]>,
  alone: (item: T, error: Error) => Promise<R[]>,
): Promise<R[]> {
  try {
    return await perform(batch);
  } catch (error) {
    if (!isBadContent(error) || !(error instanceof Error)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return alone(only, error);
    const half = Math.ceil(batch.length / 2);
    const first = await inHalves(batch.slice(0, half), perform, alone);
    return [...first, ...(await inHalves(batch.slice(half), perform, alone))];
  }
}
