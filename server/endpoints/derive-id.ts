import { hash } from "node:crypto";
import type { Channel } from "@/domain/messaging/channel";

/** The id of an endpoint that nobody named: the same for the same address, so that the same file twice changes nothing. */
export function deriveEndpointId(projectId: string, channel: Channel, addressKey: string): string {
  return hash("md5", `${projectId}\n${channel}\n${addressKey}`, "hex");
}
