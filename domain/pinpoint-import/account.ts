import { z } from "zod";
import { Id } from "../shared/id";

/** What is asked of a part for it to be told from others; the rest is left as Pinpoint wrote it. */
const Named = z.looseObject({ Id, Name: z.string().default("") });
const Texts = z.record(z.string(), z.string());

export const SavedApp = Named.extend({ tags: Texts.optional() });
export type SavedApp = z.infer<typeof SavedApp>;

export const SavedSegment = Named.extend({
  SegmentType: z.enum(["DIMENSIONAL", "IMPORT"]).default("DIMENSIONAL"),
  tags: Texts.optional(),
});
export type SavedSegment = z.infer<typeof SavedSegment>;

export const SavedCampaign = Named.extend({
  State: z.looseObject({ CampaignStatus: z.string().optional() }).optional(),
});
export type SavedCampaign = z.infer<typeof SavedCampaign>;

export const SavedJourney = Named.extend({ State: z.string().optional() });

export const SavedSettings = z.looseObject({
  CampaignHook: z.looseObject({ LambdaFunctionName: z.string().optional() }).optional(),
});

/** Channels by Pinpoint's name; none of them has its secrets, which Pinpoint tells nobody. */
export const SavedChannels = z.record(z.string(), z.looseObject({ Enabled: z.boolean().optional() }));

export const SavedTemplate = z.looseObject({
  TemplateName: z.string(),
  TemplateType: z.string(),
  /** The active one. */
  Version: z.string().optional(),
  versions: z.array(z.looseObject({ Version: z.string().optional() })),
});
export type SavedTemplate = z.infer<typeof SavedTemplate>;

/** What could not be read, and what was said instead. */
export const Unread = z.object({ app: z.string().optional(), what: z.string(), why: z.string() });
export type Unread = z.infer<typeof Unread>;

export const SavedAccount = z.object({
  savedFrom: z.literal("Amazon Pinpoint", "The folder's account.json is none that Waymark saved"),
  region: z.string(),
  apps: z.array(Id),
  unread: z.array(Unread).default([]),
});
export type SavedAccount = z.infer<typeof SavedAccount>;
