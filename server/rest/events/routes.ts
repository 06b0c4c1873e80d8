import { AppError } from "@/server/errors";
import { ingestEvents } from "@/server/events/ingest-events";
import { limitsOfProject } from "@/server/limits/limits-of-project";
import type { Operations } from "../call";
import { readBatch } from "./read-batch";
import { eventsShape } from "./shape";

const MEGABYTE = 1024 * 1024;

export const eventsOperations = {
  /** B5: every endpoint and every event is answered for by itself. */
  async PutEvents({ ctx, body, bytes, requestId }) {
    const limits = await limitsOfProject(ctx);
    if (bytes > limits.eventCallMegabytes * MEGABYTE)
      throw new AppError(
        "too_large",
        `A call with events has at most ${limits.eventCallMegabytes} MB. Send it in parts.`,
      );
    const items = await readBatch(ctx, body, limits);
    return eventsShape(await ingestEvents(ctx, { requestId, items }));
  },
} satisfies Partial<Operations>;
