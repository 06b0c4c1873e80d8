import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { type EndpointEntry, readEntry } from "@/domain/endpoints/endpoint-entry";
import type { Channel } from "@/domain/messaging/channel";
import { AppError } from "@/server/errors";

/** What a person's form says, or a refusal that names its field. */
export function readOrRefuse(entry: EndpointEntry, channel: Channel): EndpointDraft {
  const read = readEntry(entry, channel);
  if (read.ok) return read.draft;
  const [finding] = read.findings;
  throw new AppError("invalid", finding?.reason ?? "The form cannot be read", finding?.column);
}
