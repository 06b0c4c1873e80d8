import { z } from "zod";

export const CampaignName = z
  .string()
  .trim()
  .min(1, "Give the campaign a name")
  .max(128, "A campaign name has at most 128 characters");
