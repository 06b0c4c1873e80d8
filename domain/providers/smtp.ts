import { z } from "zod";

/** How the connection is kept private: "auto" encrypts where the server offers it, "starttls" insists, "tls" begins encrypted. */
export const smtpSecurities = ["auto", "starttls", "tls", "none"] as const;
export type SmtpSecurity = (typeof smtpSecurities)[number];

/** Who speaks SMTP for us: nodemailer, a command at a time, or our own client, which sends ahead what the server lets it (PIPELINING). */
export const smtpHandovers = ["nodemailer", "pipelined"] as const;
export type SmtpHandover = (typeof smtpHandovers)[number];

/** How many mails are in a server's hands at most: so many may be unknown after a crash. More at once is less work a mail. */
export const handoverWindows = { nodemailer: 50, pipelined: 400 } as const satisfies Record<
  SmtpHandover,
  number
>;

export const SmtpSettings = z.object({
  host: z
    .string()
    .trim()
    .min(1, "Name the mail server, such as smtp.example.com")
    .max(253, "A host name has at most 253 characters")
    .regex(/^[^\s/@]+$/, "Give the name of the server alone, such as smtp.example.com"),
  port: z.int("A port is a number from 1 to 65535").min(1).max(65_535),
  security: z.enum(smtpSecurities),
  checkCertificate: z.boolean().default(true),
  user: z.string().trim().max(256).default(""),
  connections: z
    .int()
    .min(1, "Waymark needs at least one connection")
    .max(50, "Waymark opens at most 50 connections")
    .default(10),
  handover: z.enum(smtpHandovers, "The hand-over is “nodemailer” or “pipelined”").default("nodemailer"),
  timeoutSeconds: z.int().min(5, "Give the server at least 5 seconds").max(600).default(120),
});
export type SmtpSettings = z.infer<typeof SmtpSettings>;

/** The port that a kind of connection is usually offered on. */
export function usualPort(security: SmtpSecurity): number {
  if (security === "tls") return 465;
  return security === "none" ? 25 : 587;
}
