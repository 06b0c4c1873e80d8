import { own } from "@/domain/segments/member";
import type { MessageChannel } from "../activities/channels";
import { activityOf } from "../graph/graph";
import type { CapReason } from "./caps";
import type { At } from "./visit";

export type SkipReason = CapReason | "quiet_time" | "no_zone" | "unsupported_channel" | "never_open";
export type LeaveReason =
  | "completed"
  | "exit"
  | "holdout"
  | "ended"
  | "deleted"
  | "activity_gone"
  | "re_evaluated";
export type Message = { kind: "send"; channel: MessageChannel } | { kind: "skipped"; reason: SkipReason };

/** What becomes of the participant. Whoever left by a way that leads nowhere has its port. `because` goes to the step log: why is she here? */
export type Step =
  | { kind: "moved"; port: string; to: string; message: Message | null; because: string }
  | { kind: "waiting"; until: Date; wakeBy: string[]; message: Message | null; because: string }
  | { kind: "left"; reason: LeaveReason; port: string | null; message: Message | null; because: string };

export function along(
  { port, because }: { port: string; because: string },
  { running, visit }: At,
  message: Message | null,
): Step {
  const to = own(activityOf(running.graph, visit.activityId)?.next ?? {}, port);
  if (to === undefined) return { ...left("completed", because, message), port };
  return { kind: "moved", port, to, message, because };
}

/** Nobody waits beyond the end of the journey. */
export function waiting(
  until: Date,
  { wakeBy, because }: { wakeBy: string[]; because: string },
  { visit }: At,
  message: Message | null,
): Step {
  return { kind: "waiting", until: until < visit.endsAt ? until : visit.endsAt, wakeBy, message, because };
}

export const left = (reason: LeaveReason, because: string, message: Message | null = null) => ({
  kind: "left" as const,
  reason,
  port: null,
  message,
  because,
});
