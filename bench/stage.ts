import type { Database } from "@/db/client";
import type { SmtpHandover } from "@/domain/providers/smtp";
import type { Waymark } from "@/server/testing/start-waymark";
import type { Sink } from "./open-sink";
import type { Operator } from "./operator";

export interface Measured {
  what: string;
  value: number;
  unit: string;
  /** What we want to reach, and which side of it is right. */
  bar?: { atLeast: number } | { atMost: number };
}

/** What a stage works on: a Waymark of its own that hands its mail to the sink. */
export interface Scene {
  waymark: Waymark;
  db: Database;
  sink: Sink;
  operator: Operator;
  /** How many people the large stages work with. */
  people: number;
  /** Who speaks SMTP for Waymark. */
  handover: SmtpHandover;
  /** How long a steady rate is watched. */
  seconds: number;
  say(line: string): void;
}

/** A thing to measure. It is run several times on one scene and must not mind what the last run has left. */
export interface Stage {
  name: string;
  run(scene: Scene): Promise<Measured[]>;
}
