import { momentOfOccasion } from "@/domain/delivery/occasion";
import { quietUntil } from "@/domain/delivery/quiet-until";
import type { Facts } from "@/domain/delivery/verdict";
import { momentOf } from "@/domain/schedules/occurrences";
import { zoneOf } from "@/domain/zones/zone-of";
import type { Due } from "../queue/due-messages";
import type { LiveRun } from "./live-run";

type ByClock = Pick<Facts, "quiet" | "expiresAt">;

const MINUTE_MS = 60_000;
const MOST_KEPT = 10_000;

/** What depends on the clock at a recipient's home. Looked up once a zone and minute: the calendar is slow. */
export class HomeClocks {
  private readonly quietEnds = new Map<string, Date | null>();
  private readonly begins = new Map<string, Date>();
  private minute = 0;

  of(
    { endpoint, occasionId }: Pick<Due, "endpoint" | "occasionId">,
    { run, project }: Pick<LiveRun, "run" | "project">,
    now: Date,
  ): ByClock {
    const isAsked = run.quietTime !== null || (run.localTime !== null && run.maxSeconds !== null);
    const zone = isAsked && endpoint ? zoneOf(endpoint, project) : null;
    return { quiet: this.quietOf(run, zone, now), expiresAt: this.expiryOf(run, zone, occasionId) };
  }

  /** PRJ-5: whoever is in no zone that is known gets the message. */
  private quietOf({ quietTime }: LiveRun["run"], zone: string | null, now: Date): Facts["quiet"] {
    if (!quietTime || quietTime.kind === "none" || !zone) return null;
    this.forgetLastMinute(now);
    const key = `${zone} ${quietTime.from} ${quietTime.to}`;
    const known = this.quietEnds.get(key);
    const until = known === undefined ? quietUntil(quietTime, zone, now) : known;
    this.quietEnds.set(key, until);
    return until && { until, kind: quietTime.kind };
  }

  /** PRJ-9: by recipients' local time it counts from when each was due; CMP-22: of a trigger, from its event on. */
  private expiryOf(run: LiveRun["run"], zone: string | null, occasionId: string): Date | null {
    const { asOf, localTime, maxSeconds, kind } = run;
    if (maxSeconds === null) return null;
    if (kind === "trigger") return new Date(momentOfOccasion(occasionId).getTime() + maxSeconds * 1_000);
    const begins = localTime && zone ? this.beginOf(localTime, zone) : asOf;
    return new Date(Math.max(begins.getTime(), asOf.getTime()) + maxSeconds * 1_000);
  }

  private beginOf(localTime: string, zone: string): Date {
    const key = `${zone} ${localTime}`;
    const begins = this.begins.get(key) ?? momentOf(localTime, zone);
    if (this.begins.size > MOST_KEPT) this.begins.clear();
    this.begins.set(key, begins);
    return begins;
  }

  private forgetLastMinute(now: Date): void {
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (minute !== this.minute) this.quietEnds.clear();
    this.minute = minute;
  }
}
