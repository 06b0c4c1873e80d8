import { z } from "zod";
import { Schedule } from "@/domain/schedules/schedule";
import { Id } from "@/domain/shared/id";
import { SenderAddress, SenderName } from "./sender";

/** CMP-12: the default one and four more. */
export const MOST_TREATMENTS = 5;

/** CMP-12: what one part of the audience gets. The first of a campaign's treatments is the default one: its share is what the others leave. */
export const Treatment = z.object({
  name: z.string().trim().max(64, "A treatment's name has at most 64 characters").default(""),
  description: z.string().trim().max(500, "A description has at most 500 characters").default(""),
  share: z
    .int("A share is a whole percentage")
    .min(0, "A share is at least 0 %")
    .max(100, "A share is at most 100 %")
    .default(0), // of the whole audience
  templateId: Id.nullable().default(null), // null: not chosen yet
  templateVersion: z.int().min(1).nullable().default(null), // null: the active one when it is sent
  fromName: SenderName.nullable().default(null), // null: the project's
  fromAddress: SenderAddress.nullable().default(null),
  schedule: Schedule.nullable().default(null), // null: the campaign's
});
export type Treatment = z.infer<typeof Treatment>;

export const Treatments = z
  .array(Treatment)
  .min(1, "A campaign has at least one treatment")
  .max(MOST_TREATMENTS, `A campaign has at most ${MOST_TREATMENTS} treatments`);

/** CMP-14: who is left out to compare with, as a whole percentage of the audience. */
export const Holdout = z
  .int("The hold-out is a whole percentage")
  .min(0, "The hold-out is at least 0 %")
  .max(99, "The hold-out is at most 99 %: somebody has to get the message");

/** What it is called where nobody has named it. */
export const treatmentName = (name: string, nth: number): string =>
  name || (nth === 0 ? "Default treatment" : `Treatment ${nth}`);
