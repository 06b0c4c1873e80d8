import { z } from "zod";
import { isStorable, unstorable } from "@/domain/shared/storable";

export const SegmentName = z
  .string()
  .trim()
  .min(1, "Give the segment a name")
  .max(128, "A segment name has at most 128 characters")
  .refine(isStorable, unstorable);
