import { treatmentName } from "@/domain/campaigns/treatment";

interface Named {
  treatments: { nth: number; name: string }[];
}

interface Opened {
  occurrence: Date | null;
  startedAt: Date;
  treatment: number;
  audience: { kind: string };
}

export const nameOf = ({ treatments }: Named, nth: number): string =>
  treatmentName(treatments.find((one) => one.nth === nth)?.name ?? "", nth);

const moment = (at: Date, timeZone: string) =>
  at.toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });

/** "2 Mar 2026, 09:00", by the project's clock: a run as it is chosen from a list. */
export function runInWords(run: Opened, campaign: Named, timeZone: string): string {
  const when = moment(run.occurrence ?? run.startedAt, timeZone);
  const again = run.audience.kind === "unreached" ? " · sent again" : "";
  return campaign.treatments.length > 1
    ? `${when} · ${nameOf(campaign, run.treatment)}${again}`
    : when + again;
}
