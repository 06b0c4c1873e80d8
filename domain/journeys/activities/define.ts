import type { z } from "zod";
import type { Decision, Moment } from "../engine/moment";
import type { Question } from "../engine/question";
import type { PinpointActivity } from "../pinpoint/shape";
import type { MessageChannel } from "./channels";

/** What a thing of the project is called, as it stands in a sentence: “Newcomers”. */
export type NameOf = (kind: "segment" | "template" | "activity", id: string) => string;

/** What an activity needs of the project before it can do its work. */
export type Need =
  | { kind: "segment"; id: string }
  | { kind: "template"; id: string; version: number | null; channel: MessageChannel }
  | { kind: "channel"; channel: MessageChannel }
  | { kind: "sender"; address: string }
  | { kind: "number"; number: string }
  | { kind: "url"; url: string };

/** Where each port leads; one that is not connected is left out, and whoever comes there is done. */
export type Next = Record<string, string>;

/** Translates what Pinpoint says by names. `refuse` takes a sentence about what cannot be said over there, or here. */
export interface Lookups {
  templateId(channel: MessageChannel, name: string): string | null;
  templateName(id: string): string | null;
  refuse(message: string): void;
}

interface Written<C> {
  config: C;
  next: Next;
}

/** How Pinpoint's API writes an activity; `read` gives undefined for one of another kind. */
export interface Wire<C> {
  read(activity: PinpointActivity, lookups: Lookups): Written<C> | undefined;
  write(written: Written<C>, lookups: Lookups): PinpointActivity;
}

export interface ActivityType<T extends string, S extends z.ZodType> {
  type: T;
  label: string;
  config: S;
  initial: z.output<S>;
  /** The ways out, in the order in which they are drawn. */
  ports(config: z.output<S>): string[];
  portLabel?(port: string, config: z.output<S>): string;
  /** What it does, in a sentence. */
  words(config: z.output<S>, nameOf: NameOf): string;
  /** Whether its message is one, and through what it goes. */
  channel?: MessageChannel;
  needs?(config: z.output<S>): Need[];
  /** What must be known before it can decide; the engine answers each kind of question in one query for all. */
  asks?(config: z.output<S>): Question[];
  /** The same, where activities have got other ids. */
  renamed?(config: z.output<S>, idOf: (id: string) => string): z.output<S>;
  decide(config: z.output<S>, moment: Moment): Decision;
  /** Null: Pinpoint has no such activity, it lies in the journey itself. */
  wire: Wire<z.output<S>> | null;
}

export function defineActivity<const T extends string, S extends z.ZodType>(
  activity: ActivityType<T, S>,
): ActivityType<T, S> {
  return activity;
}

/** The ways that lead somewhere; an empty name is nowhere. */
export function nextOf(ways: Record<string, string | undefined>): Next {
  return Object.fromEntries(Object.entries(ways).flatMap(([port, to]) => (to ? [[port, to]] : [])));
}

export const onlyNext = (next: string | undefined): Next => nextOf({ next });
