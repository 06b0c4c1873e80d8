import type { Hook } from "@/domain/campaigns/hook";
import type { QuietTime } from "@/domain/campaigns/quiet-time";

export function quietTimeInWords(quietTime: QuietTime): string {
  if (quietTime.kind === "none") return "none";
  const { kind, from, to } = quietTime;
  return `${from} to ${to}, mails are ${kind === "drop" ? "dropped" : "held until it is over"}`;
}

export const hookInWords = (hook: Hook): string => (hook.kind === "none" ? "none" : hook.url);
