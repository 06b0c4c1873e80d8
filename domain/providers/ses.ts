import { z } from "zod";

/** How mail leaves by Amazon SES. */
export const SesSettings = z.object({
  region: z
    .string()
    .trim()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "Give the region of your SES, such as eu-central-1"),
  accessKeyId: z
    .string()
    .trim()
    .min(1, "Give the access key ID")
    .max(128, "An access key ID has at most 128 characters")
    .regex(/^\w+$/, "An access key ID has letters and digits only"),
  configurationSet: z
    .string()
    .trim()
    .max(64, "Its name has at most 64 characters")
    .regex(/^[\w-]*$/, "Its name has letters, digits, - and _ only")
    .default(""), // EML-17; empty: the identity's own default
});
export type SesSettings = z.infer<typeof SesSettings>;

/** What SES tells of the account. */
export interface SesAccount {
  inSandbox: boolean;
  dailyQuota: number; // EML-6; -1: none
  perSecond: number;
  sentInADay: number;
  configurationSets: string[];
  /** EML-18: the pool of dedicated addresses that the chosen set sends through; null: none, or no set is chosen. */
  pool: string | null;
  dedicated: { ip: string; pool: string; warmup: string; percentage: number }[];
}
