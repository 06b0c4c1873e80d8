import { z } from "zod";
import { Id } from "@/domain/shared/id";

const Everyone = z.object({ kind: z.literal("everyone") });

/** Whom a campaign is for: a segment in the version that is in force when it is launched. */
export const Audience = z.discriminatedUnion("kind", [
  Everyone,
  z.object({ kind: z.literal("segment"), segmentId: Id }),
]);
export type Audience = z.infer<typeof Audience>;

/** Null: everyone. */
export const segmentIdOf = (audience: Audience) => (audience.kind === "segment" ? audience.segmentId : null);

/** Whom a run is for: what was pinned when it opened. `unreached`: those whose message of another run came to one of these ends. */
export type RunAudience =
  | z.infer<typeof Everyone>
  | { kind: "segment"; segmentId: string; version: number }
  | { kind: "unreached"; runId: string; ends: UnreachedEnd[] };

/** How a message ends without having reached anybody. Of `unknown` nobody can say. */
export const unreachedEnds = ["canceled", "failed", "skipped", "unknown"] as const;
export type UnreachedEnd = (typeof unreachedEnds)[number];
