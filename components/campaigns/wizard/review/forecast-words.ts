import { costOf, moneyInWords, type Price } from "@/domain/prices/price";
import { isLocal, type Schedule } from "@/domain/schedules/schedule";
import { pace } from "../../../ui/figures";
import { durationInWords } from "../../../ui/time-in-words";

export function costInWords(mails: number, price: Price): string {
  return `It costs ${moneyInWords(costOf(mails, price), price.currency)}, at ${moneyInWords(price.perThousand, price.currency)} for a thousand mails.`;
}

interface Known {
  mails: number;
  review: {
    /** What the campaign or its mail server is held to; null: nothing. */
    perSecond: number | null;
    settings: { limits: { maxRunSeconds: number | null } };
    treatments: { schedule: Schedule }[];
  };
  measured: { perSecond: number | null; provider: string };
}

/** How long a run takes, and what is not known of it. */
export function durationForecast({ mails, review, measured }: Known): string {
  if (mails === 0) return "There is nothing to send.";
  const limit = review.perSecond;
  const rate = Math.min(limit ?? Number.POSITIVE_INFINITY, measured.perSecond ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(rate)) {
    return `How long it takes is not known: no large campaign has gone through ${measured.provider} yet.`;
  }
  const isHeld = limit !== null && rate === limit;
  const why = isHeld
    ? `the limit of ${pace(rate)}`
    : `${pace(rate)}, as ${measured.provider} took them lately`;
  const seconds = mails / rate;
  const spread = review.treatments.some(({ schedule }) => isLocal(schedule))
    ? " By recipients’ own clocks it is spread over the day, so this is its busy time."
    : "";
  const took = `It takes about ${durationInWords(seconds * 1000)} from its start, at ${why}.`;
  return took + spread + cutOff(seconds, rate, { mails, most: review.settings.limits.maxRunSeconds });
}

function cutOff(
  seconds: number,
  rate: number,
  { mails, most }: { mails: number; most: number | null },
): string {
  if (most === null || seconds <= most) return "";
  const late = Math.max(1, Math.round(mails - rate * most));
  return ` That is longer than a run may take: about ${late.toLocaleString("en-US")} would expire unsent.`;
}
