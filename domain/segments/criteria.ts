import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { isStorable } from "@/domain/shared/storable";
import { DEEPEST, isShallow } from "./limits";
import { Subject } from "./subjects";
import { Span, Test } from "./tests";
import { CalendarMoment } from "./values";

const unstorable = "The name has a character in it that cannot be stored";

/** A test of what is known of the endpoint or its user. */
const Value = z.object({ kind: z.literal("value"), subject: Subject, test: Test });

/** SEG-12: whether the endpoint was active (END-19) within a span that ends now. */
const Activity = z.object({ kind: z.literal("activity"), active: z.boolean(), within: Span });

/** SEG-9: the endpoint's place lies within a radius. Who has no place is not near. */
const Near = z.object({
  kind: z.literal("near"),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  kilometers: z.number().positive("Give a distance above 0").max(20_040),
});

export const EventWindow = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ever") }), // as long as events are kept
  z.object({ kind: z.literal("last"), span: Span }),
  z.object({ kind: z.literal("between"), from: CalendarMoment, to: CalendarMoment }), // both whole
]);
export type EventWindow = z.infer<typeof EventWindow>;

/** A test of one property of an event; an attribute is one text, a metric one number. */
export const EventTest = z.object({
  of: z.enum(["attribute", "metric"]),
  name: z.string().min(1, "Choose the property").max(250).refine(isStorable, unstorable),
  test: Test,
});
export type EventTest = z.infer<typeof EventTest>;

export const timesCompares = ["at_least", "at_most", "exactly"] as const;

/**
 * What the person did: events of this endpoint, and of every endpoint of the same user, by when they occurred. All of `where`
 * holds for one event. `did: false` is the opposite of the whole.
 */
const Behaviour = z.object({
  kind: z.literal("event"),
  did: z.boolean(),
  type: z.string().min(1, "Choose the event").max(50).refine(isStorable, unstorable),
  where: z.array(EventTest).max(20),
  times: z.object({ compare: z.enum(timesCompares), number: z.int().min(0).max(1_000_000) }),
  window: EventWindow,
});

/** Membership of another segment, whatever its kind. */
const InSegment = z.object({ kind: z.literal("segment"), segmentId: Id, isIn: z.boolean() });

export const Condition = z.discriminatedUnion("kind", [Value, Activity, Near, Behaviour, InSegment]);
export type Condition = z.infer<typeof Condition>;
export type ConditionKind = Condition["kind"];
export type ConditionOf<K extends ConditionKind> = Extract<Condition, { kind: K }>;

export const groupMatches = ["all", "any", "none"] as const;
export type GroupMatch = (typeof groupMatches)[number];

/** "all" of nothing is everyone, "any" of nothing nobody, "none" of nothing everyone. */
export const Group = z.object({
  kind: z.literal("group"),
  match: z.enum(groupMatches),
  get nodes(): z.ZodArray<typeof Node> {
    return z.array(Node).max(2_000);
  },
});
export const Node = z.union([Group, Condition]);
export type Group = z.infer<typeof Group>;
export type Node = Group | Condition;

/** The criteria of a dynamic segment. An exclusion is a group "none" in the outermost "all". What is nested without end is refused before it is read. */
export const Criteria = z
  .custom<Group>(isShallow, `Groups stand at most ${DEEPEST} deep inside each other`)
  .pipe(Group);
export type Criteria = Group;

export const everyone: Criteria = { kind: "group", match: "all", nodes: [] };

export const peopleIn = (segmentId: string): Criteria => ({
  kind: "group",
  match: "all",
  nodes: [{ kind: "segment", segmentId, isIn: true }],
});
