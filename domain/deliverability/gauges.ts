import type { Tone } from "@/domain/shared/tone";
import type { Guards } from "./guards";

/** What a gauge is read from. Sent: handed over, whether it then bounced or not; bounced: for good. */
export interface Volume {
  sent: number;
  bounced: number;
  complained: number;
}

export type Standing = "too_few" | "healthy" | "warning" | "danger";

export interface Gauge {
  /** A percentage; null: nothing was sent. */
  rate: number | null;
  standing: Standing;
  warning: number;
  pause: number;
}

export function gaugesOf({ sent, bounced, complained }: Volume, guards: Guards) {
  const gauge = (count: number, warning: number, pause: number): Gauge => {
    const rate = sent === 0 ? null : (100 * count) / sent;
    return { rate, warning, pause, standing: standingOf({ rate, sent, warning, pause }, guards.leastMails) };
  };
  return {
    bounces: gauge(bounced, guards.bounceWarning, guards.bouncePause),
    complaints: gauge(complained, guards.complaintWarning, guards.complaintPause),
  };
}

type Reading = Pick<Gauge, "rate" | "warning" | "pause"> & { sent: number };

/** A single bounce of three mails is no rate: below the representative volume nothing is judged. */
function standingOf({ rate, sent, warning, pause }: Reading, leastMails: number): Standing {
  if (rate === null || sent < leastMails) return "too_few";
  if (rate >= pause) return "danger";
  return rate >= warning ? "warning" : "healthy";
}

export interface Breach {
  reason: "bounces" | "complaints";
  rate: number;
  limit: number;
}

/** Why sending has to pause; null while it need not. */
export function breachOf(volume: Volume, guards: Guards): Breach | null {
  if (!guards.pauses) return null;
  const gauges = gaugesOf(volume, guards);
  for (const reason of ["bounces", "complaints"] as const) {
    const { rate, standing, pause } = gauges[reason];
    if (standing === "danger" && rate !== null) return { reason, rate, limit: pause };
  }
  return null;
}

export const standingWords: Record<Standing, { word: string; tone: Tone }> = {
  too_few: { word: "Too little mail to tell", tone: "neutral" },
  healthy: { word: "Healthy", tone: "good" },
  warning: { word: "Under review", tone: "warning" },
  danger: { word: "Above the limit", tone: "bad" },
};

/** 0.1234 → "0.12 %" */
export function rateInWords(rate: number | null): string {
  if (rate === null) return "–";
  return `${rate >= 10 ? rate.toFixed(1) : rate.toFixed(2)} %`;
}
