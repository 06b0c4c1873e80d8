import { z } from "zod";

const percent = (label: string) =>
  z
    .number(`${label} is a number`)
    .min(0.01, `${label} is at least 0.01 %`)
    .max(100, `${label} is at most 100 %`);

/** DLV-6: when bounces and complaints are worth a warning, and when campaigns are paused for them. Rates are percentages. */
export const GuardSettings = z
  .object({
    bounceWarning: percent("The bounce warning"),
    bouncePause: percent("The bounce limit"),
    complaintWarning: percent("The complaint warning"),
    complaintPause: percent("The complaint limit"),
    leastMails: z
      .int("A whole number of mails")
      .min(10, "Fewer than 10 mails tell nothing")
      .max(1_000_000, "At most 1,000,000 mails"),
    days: z.int("A whole number of days").min(1, "At least one day").max(90, "At most 90 days"),
    pauses: z.boolean(),
  })
  .superRefine((guards, faults) => {
    const pairs = [
      ["bouncePause", "bounceWarning"],
      ["complaintPause", "complaintWarning"],
    ] as const;
    for (const [pause, warning] of pairs)
      if (guards[pause] < guards[warning])
        faults.addIssue({ code: "custom", path: [pause], message: "The limit cannot lie below the warning" });
  });
export type Guards = z.infer<typeof GuardSettings>;

/** Amazon's own targets: bounces below 5 % and complaints below 0.1 %; sending paused at 10 % and 0.5 %. */
export const defaultGuards: Guards = {
  bounceWarning: 5,
  bouncePause: 10,
  complaintWarning: 0.1,
  complaintPause: 0.5,
  leastMails: 200,
  days: 30,
  pauses: true,
};

export const guardsOf = (set: Partial<Guards>): Guards => ({ ...defaultGuards, ...set });
