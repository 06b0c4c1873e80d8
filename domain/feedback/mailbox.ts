import { z } from "zod";

/** Where reports of mail that could not be delivered are read, by IMAP. */
export const MailboxSettings = z.object({
  host: z
    .string()
    .trim()
    .min(1, "Name the server, such as imap.example.com")
    .max(253, "A host name has at most 253 characters")
    .regex(/^[^\s/@]+$/, "Give the name of the server alone, such as imap.example.com"),
  port: z.int("A port is a number from 1 to 65535").min(1).max(65_535),
  encrypted: z.boolean(),
  checkCertificate: z.boolean().default(true),
  user: z.string().trim().min(1, "Give the user").max(256, "A user has at most 256 characters"),
  folder: z.string().trim().min(1, "Name the folder, such as INBOX").max(200).default("INBOX"),
});
export type MailboxSettings = z.infer<typeof MailboxSettings>;
