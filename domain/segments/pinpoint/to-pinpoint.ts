import { conditionInWords } from "../conditions";
import type { Condition, Criteria, Group, Node } from "../criteria";
import type { Names } from "../words/names";
import { folded } from "./folded";
import { joinNames, type SegmentDimensions, type SegmentGroup, type SegmentGroups } from "./shape";
import { mergeDimensions, writeDimensions } from "./write-dimensions";

export type ToPinpoint = { ok: true; groups: SegmentGroups } | { ok: false; findings: string[] };

type Refuse = (message: string) => void;
type Say = { refuse: Refuse; names: Names };

/** Criteria as Pinpoint's API describes a segment, or in words all that it cannot say. */
export function toPinpoint(criteria: Criteria, names: Names = new Map()): ToPinpoint {
  const tree = folded(criteria);
  if (tree === "nobody")
    return { ok: false, findings: ["Nobody is in this segment; Pinpoint cannot say that."] };
  if (tree === "everyone")
    return { ok: true, groups: { Include: "ALL", Groups: [{ Type: "ALL", Dimensions: [] }] } };
  const findings: string[] = [];
  const say = { refuse: (message: string) => findings.push(message), names };
  const { match, nodes } = tree.kind === "group" ? tree : { match: "all" as const, nodes: [tree] };
  const Groups = match === "all" ? groupsOfAll(nodes, say) : nodes.flatMap((node) => writeGroup(node, say));
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, groups: { Include: joinNames[match], Groups } };
}

const isSegment = (node: Node) => node.kind === "segment";
const dimensionsOf = (node: Node): SegmentDimensions | null =>
  node.kind === "group" ? null : writeDimensions(node);

/** Conditions side by side share one group; whatever else must hold has its own. */
function groupsOfAll(nodes: Node[], say: Say): SegmentGroup[] {
  const simple = nodes.flatMap((node) => dimensionsOf(node) ?? []);
  const others = nodes.filter((node) => dimensionsOf(node) === null);
  const first = simple.length > 0 ? [{ Type: "ALL" as const, Dimensions: simple }] : [];
  return [...first, ...others.flatMap((node) => writeGroup(node, say))];
}

function writeGroup(node: Node, say: Say): SegmentGroup[] {
  const written = node.kind === "group" ? writeJoined(node, say) : writeAlone(node);
  if (written) return [written];
  if (node.kind !== "group") say.refuse(nothingLike(node, say.names));
  return [];
}

function writeAlone(condition: Condition): SegmentGroup | null {
  if (condition.kind === "segment")
    return { SourceSegments: [{ Id: condition.segmentId }], SourceType: condition.isIn ? "ALL" : "NONE" };
  const dimensions = writeDimensions(condition);
  if (dimensions) return { Type: "ALL", Dimensions: [dimensions] };
  const opposite = oppositeOf(condition);
  const excluded = opposite && writeDimensions(opposite);
  return excluded ? { Type: "NONE", Dimensions: [excluded] } : null;
}

/** What Pinpoint says by leaving people out. */
function oppositeOf(condition: Condition): Condition | null {
  if (condition.kind !== "value" || condition.test.operator !== "does_not_contain") return null;
  return { ...condition, test: { operator: "contains", values: condition.test.values } };
}

/** A group of Pinpoint: base segments joined in one way, and dimensions joined in one way; both must hold. */
function writeJoined(group: Group, say: Say): SegmentGroup | null {
  const [sources, rest] = [
    group.nodes.filter(isOfSegments),
    group.nodes.filter((node) => !isOfSegments(node)),
  ];
  if (group.match === "any" && sources.length > 0 && rest.length > 0) return refuseNesting(say, mixed);
  const bases = sources.length > 0 ? writeSources(group.match, sources) : {};
  if (!bases) return refuseNesting(say, severalBases);
  const dimensions = rest.length > 0 ? writeRest(group.match, rest, say) : {};
  return dimensions && { ...bases, ...dimensions };
}

const mixed = "Pinpoint cannot ask for a segment or a condition, whichever holds.";
const severalBases = "Pinpoint joins the segments of a group in one way: in all, in any, or in none of them.";
const nested = "Pinpoint has no groups in groups: this one would have to stand on its own.";
const twice = "Pinpoint asks for each attribute once where several conditions stand together in a group.";

function refuseNesting({ refuse }: Say, message: string): null {
  refuse(message);
  return null;
}

function isOfSegments(node: Node): boolean {
  return isSegment(node) || (node.kind === "group" && node.match !== "all" && node.nodes.every(isSegment));
}

type Sources = Pick<SegmentGroup, "SourceSegments" | "SourceType">;

function writeSources(match: Group["match"], nodes: Node[]): Sources | null {
  const [only, ...others] = nodes;
  if (match === "all" && others.length === 0 && only?.kind === "group")
    return writeSources(only.match, only.nodes);
  const named = nodes.flatMap((node) => (node.kind === "segment" ? [node] : []));
  if (named.length < nodes.length) return null;
  const SourceSegments = named.map(({ segmentId }) => ({ Id: segmentId }));
  if (named.every(({ isIn }) => isIn)) return { SourceSegments, SourceType: joinNames[match] };
  return match === "all" && named.every(({ isIn }) => !isIn) ? { SourceSegments, SourceType: "NONE" } : null;
}

type Dimensions = Pick<SegmentGroup, "Dimensions" | "Type">;

function writeRest(match: Group["match"], nodes: Node[], say: Say): Dimensions | null {
  const [only, ...others] = nodes;
  if (match === "all" && others.length === 0 && only?.kind === "group" && only.match !== "all")
    return writeRest(only.match, only.nodes, say);
  const written = nodes.flatMap((node) => writeEntry(node, say) ?? []);
  return written.length < nodes.length ? null : { Type: joinNames[match], Dimensions: written };
}

function writeEntry(node: Node, say: Say): SegmentDimensions | null {
  if (node.kind !== "group") {
    const dimensions = writeDimensions(node);
    if (!dimensions) say.refuse(nothingLike(node, say.names));
    return dimensions;
  }
  if (node.match !== "all" || node.nodes.some(({ kind }) => kind === "group" || kind === "segment"))
    return refuseNesting(say, nested);
  const parts = node.nodes.flatMap((each) => writeEntry(each, say) ?? []);
  if (parts.length < node.nodes.length) return null;
  return mergeDimensions(parts) ?? refuseNesting(say, twice);
}

function nothingLike(condition: Condition, names: Names): string {
  return `Pinpoint has nothing like people ${conditionInWords(condition, names)}.`;
}
