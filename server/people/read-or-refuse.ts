import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { type EndpointEntry, readEntry } from "@/domain/endpoints/endpoint-entry";
import type { Channel } from "@/domain/messaging/channel";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";

/** What a person's form says, or a refusal that names its field. */
export async function readOrRefuse(
  { db, projectId }: Context,
  entry: EndpointEntry,
  channel: Channel,
): Promise<EndpointDraft> {
  const read = readEntry(entry, channel, await readLimits(db, projectId));
  if (read.ok) return read.draft;
  const [finding] = read.findings;
  throw new AppError("invalid", finding?.reason ?? "The form cannot be read", finding?.column);
}
