import { z } from "zod";
import { asks } from "./answers";
import { Criteria } from "./criteria";
import { inWords } from "./in-words";
import { SegmentName } from "./name";
import { renameSegments } from "./rename-segments";
import type { Names } from "./words/names";

/** A segment as a file that people can read, keep in a repository and bring into another project: other segments by their names. */
export const SegmentFile = z.object({
  waymark: z.literal("segment", "This file holds no segment of Waymark"),
  name: SegmentName,
  description: z.string().max(2_000).default(""),
  inWords: z.string().optional(),
  segments: z.record(z.string(), z.string()).default({}),
  criteria: z.unknown(),
});
export type SegmentFile = z.infer<typeof SegmentFile>;

interface Written {
  name: string;
  description: string;
  criteria: Criteria;
}

export function toFile({ name, description, criteria }: Written, names: Names): SegmentFile {
  const named = asks(criteria).segmentIds.map((id) => [id, names.get(id) ?? ""] as const);
  return {
    waymark: "segment",
    name,
    description,
    inWords: inWords(criteria, names),
    segments: Object.fromEntries(named.map(([id, called]) => [id, called])),
    criteria,
  };
}

export type FileRead =
  | { kind: "read"; name: string; description: string; criteria: Criteria }
  | { kind: "missing"; segments: string[] }
  | { kind: "unreadable"; message: string };

/** `idOf` knows the segments of the project the file is brought into, by their names. */
export function fromFile(file: unknown, idOf: (name: string) => string | null): FileRead {
  const read = SegmentFile.safeParse(file);
  if (!read.success) return unreadable(read.error);
  const criteria = Criteria.safeParse(read.data.criteria);
  if (!criteria.success) return unreadable(criteria.error);
  const { name, description, segments } = read.data;
  const ids = new Map(Object.entries(segments).map(([id, called]) => [id, idOf(called)]));
  const lost = asks(criteria.data).segmentIds.filter((id) => !ids.get(id));
  if (lost.length > 0)
    return { kind: "missing", segments: lost.map((id) => segments[id] || `the segment with the id ${id}`) };
  const placed = renameSegments(criteria.data, (id) => ids.get(id) ?? id);
  return { kind: "read", name, description, criteria: placed };
}

function unreadable(error: z.ZodError): FileRead {
  const [issue] = error.issues;
  const where = issue?.path.join(".");
  return {
    kind: "unreadable",
    message: `${where ? `At “${where}”: ` : ""}${issue?.message ?? "not readable"}`,
  };
}
