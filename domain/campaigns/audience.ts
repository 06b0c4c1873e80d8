import { z } from "zod";

/** Whom a campaign is for. Segments join this union with their own capability. */
export const Audience = z.discriminatedUnion("kind", [z.object({ kind: z.literal("everyone") })]);
export type Audience = z.infer<typeof Audience>;
