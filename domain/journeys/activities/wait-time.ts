import { z } from "zod";
import { instantOf as isoInstant } from "@/domain/segments/values";
import { durationInWords, laterBy } from "../duration";
import type { WaitTimeShape } from "../pinpoint/shape";
import type { Lookups } from "./define";

/** JRN-28: how long. What nobody has said is kept apart from what somebody has: only then Pinpoint's hidden waits apply (JRN-33). */
export const WaitTime = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unsaid") }),
  z.object({ kind: z.literal("for"), duration: z.string().max(50) }),
  z.object({ kind: z.literal("until"), at: z.string().max(50) }),
]);
export type WaitTime = z.infer<typeof WaitTime>;

export const unsaid: WaitTime = { kind: "unsaid" };
export const immediately: WaitTime = { kind: "for", duration: "PT0S" };

/** When a wait that began at `from` is over; null: it says nothing that could be waited for. */
export function endOf(wait: WaitTime, from: Date, timeZone: string): Date | null {
  if (wait.kind === "unsaid") return null;
  return wait.kind === "for" ? laterBy(from, wait.duration, timeZone) : instantOf(wait.at);
}

/** A moment as it stands in a journey, "2026-03-29T09:00:00Z"; one without a zone is UTC. Null: it is none. */
export function instantOf(text: string): Date | null {
  const milliseconds = isoInstant(text);
  return milliseconds === null ? null : new Date(milliseconds);
}

export function waitInWords(wait: WaitTime): string {
  if (wait.kind === "for") return `for ${durationInWords(wait.duration)}`;
  return wait.kind === "until" ? `until ${momentInWords(wait.at)}` : "for a time that is not set";
}

export function momentInWords(text: string): string {
  const at = instantOf(text);
  return at ? `${at.toISOString().slice(0, 16).replace("T", " ")} UTC` : `“${text}”`;
}

export function readWait(shape: WaitTimeShape | undefined, { refuse }: Pick<Lookups, "refuse">): WaitTime {
  const { WaitFor, WaitUntil } = shape ?? {};
  if (WaitFor !== undefined && WaitUntil !== undefined)
    refuse("WaitFor and WaitUntil are two ways to say how long. Give one of them.");
  if (WaitFor !== undefined) return { kind: "for", duration: WaitFor };
  return WaitUntil === undefined ? unsaid : { kind: "until", at: WaitUntil };
}

/** What was left unsaid stays so. */
export function writeWait<K extends string>(key: K, wait: WaitTime): { [P in K]?: WaitTimeShape } {
  if (wait.kind === "unsaid") return {};
  const shape = wait.kind === "for" ? { WaitFor: wait.duration } : { WaitUntil: wait.at };
  return { [key]: shape } as { [P in K]?: WaitTimeShape }; // TypeScript widens a computed key
}
