import type { SenderStanding } from "@/domain/identities/sender-rule";
import type { MessageChannel } from "../activities/channels";
import type { Quotas } from "../quotas";
import type { JourneyLimits } from "../settings/settings";

interface SegmentFacts {
  name: string;
  /** Imported, or built on one that is. */
  isImported: boolean;
}

export interface TemplateFacts {
  name: string;
  channel: MessageChannel;
  versions: readonly number[];
  activeVersion: number | null;
  /** Why the version that would be sent cannot be written; null: it can. */
  problem: string | null;
  /** Variables without a default that some of the audience have no value for. */
  blanks: readonly string[];
  hasUnsubscribe: boolean;
}

/** All that a journey is judged by, read at one moment. Maps hold what is there: what is missing is gone, or another project's. */
export interface ReviewFacts {
  now: Date;
  quotas: Quotas;
  /** U26: Pinpoint's rule is that an event entry takes no imported segment. */
  importedInEvents: boolean;
  /** How many journeys run, without this one. */
  running: { all: number; byEvent: number };
  channelsOn: ReadonlySet<MessageChannel>;
  /** RVR-6: channels whose provider only sends to proven addresses. */
  sandboxed: ReadonlySet<MessageChannel>;
  segments: ReadonlyMap<string, SegmentFacts>;
  templates: ReadonlyMap<string, TemplateFacts>;
  /** By address; one that is missing is not proven. */
  senders: ReadonlyMap<string, SenderStanding>;
  projectSender: string | null;
  numbers: ReadonlySet<string>;
  /** Web addresses that have not shown whose they are (CMP-33). */
  strangeUrls: ReadonlySet<string>;
  /** How many would enter now; null: nobody can say. */
  audience: number | null;
  /** How many of them have an address for a channel; null: nobody can say. */
  reach: ReadonlyMap<MessageChannel, number> | null;
  /** How many of them have no time zone. */
  withoutZone: number;
  /** Messages a second that go out at most; null: as many as can. */
  sendingRate: number | null;
  projectLimits: Pick<JourneyLimits, "dailyCap" | "totalCap">;
  wasTested: boolean;
  eventStreamOn: boolean;
  retentionDays: number;
  frequentEvents: ReadonlySet<string>;
  /** Amazon Connect campaigns of other journeys. */
  connectElsewhere: ReadonlySet<string>;
}
