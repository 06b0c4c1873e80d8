import { Criteria, type Group, type GroupMatch, type Node } from "../criteria";
import { readDimensions } from "./read-dimensions";
import { joins, PinpointSegment, type SegmentDimensions, type SegmentGroup } from "./shape";

/** `notes`: what is meant a little differently here. */
export type FromPinpoint =
  | { ok: true; criteria: Criteria; notes: string[] }
  | { ok: false; findings: string[] };

interface Reading {
  refuse: (message: string) => void;
  note: (message: string) => void;
}

/** A segment of Pinpoint's API as criteria, or in words all that keeps it from being one. */
export function fromPinpoint(written: unknown): FromPinpoint {
  const parsed = PinpointSegment.safeParse(written);
  if (!parsed.success) return { ok: false, findings: parsed.error.issues.map(issueInWords) };
  const findings: string[] = [];
  const notes: string[] = [];
  const tree = readSegment(parsed.data, {
    refuse: (message) => findings.push(message),
    note: (message) => notes.push(message),
  });
  if (findings.length > 0) return { ok: false, findings };
  const criteria = Criteria.safeParse(tree);
  if (!criteria.success) return { ok: false, findings: criteria.error.issues.map(({ message }) => message) };
  return { ok: true, criteria: criteria.data, notes };
}

const issueInWords = ({ path, message }: { path: PropertyKey[]; message: string }) =>
  path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`;

function readSegment({ Dimensions, SegmentGroups }: PinpointSegment, reading: Reading): Group {
  if (Dimensions && SegmentGroups)
    reading.refuse("Dimensions and SegmentGroups are two ways to say who is in a segment. Give one of them.");
  if (Dimensions) return joined("all", [readOne(Dimensions, reading, "Dimensions.")]);
  const { Groups = [], Include = "ALL" } = SegmentGroups ?? {};
  const groups = Groups.map((each, nth) => readGroup(each, reading, `SegmentGroups.Groups.${nth}.`));
  return Groups.length === 0 ? joined("all", []) : joined(joins[Include], groups);
}

/** Base segments and dimensions must both hold; of a list that is empty nothing is asked. */
function readGroup(group: SegmentGroup, reading: Reading, place: string): Node {
  const { SourceSegments = [], SourceType = "ALL", Dimensions = [], Type = "ALL" } = group;
  const sources = SourceSegments.map(({ Id, Version }): Node => {
    if (Version !== undefined)
      reading.note(
        `${place}SourceSegments: version ${Version} of ${Id} is named; the one in force is what counts.`,
      );
    return { kind: "segment", segmentId: Id, isIn: true };
  });
  const dimensions = Dimensions.map((each, nth) => readOne(each, reading, `${place}Dimensions.${nth}.`));
  return joined("all", [
    ...(sources.length > 0 ? [joined(joins[SourceType], sources)] : []),
    ...(dimensions.length > 0 ? [joined(joins[Type], dimensions)] : []),
  ]);
}

function readOne(dimensions: SegmentDimensions, { refuse }: Reading, place: string): Node {
  const conditions = readDimensions(dimensions, (message) => refuse(place + message));
  const [only, ...others] = conditions;
  return only && others.length === 0 ? only : joined("all", conditions);
}

/** What stands in an "all" of an "all" stands in the outer one. */
function joined(match: GroupMatch, nodes: Node[]): Group {
  const flat = nodes.flatMap((node) =>
    match === "all" && node.kind === "group" && node.match === "all" ? node.nodes : [node],
  );
  return { kind: "group", match, nodes: flat };
}
