import { fromPinpoint } from "@/domain/segments/pinpoint/from-pinpoint";
import { Tags } from "@/domain/shared/tags";
import { AppError } from "@/server/errors";
import { extraKey, readExtras } from "@/server/pinpoint/extras";
import { withExtra } from "@/server/pinpoint/with-extra";
import { CreateSegment, createSegment } from "@/server/segments/create-segment";
import { deleteSegment } from "@/server/segments/delete-segment";
import { ReviseSegment, reviseSegment } from "@/server/segments/revise-segment";
import {
  type WholeSegment,
  wholeSegment,
  wholeSegments,
  wholeVersions,
} from "@/server/segments/whole-segments";
import type { Operations, ProjectCall } from "../call";
import { idIn, versionIn } from "../ids";
import { pageBy } from "../query";
import { type Body, readBodyOf } from "../read-shape";
import { type SegmentSaid, segmentShape } from "./shape";

export const segmentsOperations = {
  async GetSegments(call) {
    const { items, nextToken } = await pageBy(call.query, (stretch) => wholeSegments(call.ctx, stretch));
    return { Item: await shapes(call, items), NextToken: nextToken };
  },

  async CreateSegment(call) {
    const body = readBodyOf("CreateSegment", call);
    const { Name: name = "Segment" } = body;
    const input = CreateSegment.parse({
      name,
      criteria: criteriaOf(body) ?? { kind: "group", match: "all", nodes: [] },
      tags: Tags.parse(body.tags ?? {}),
    });
    const made = await withExtra(call.ctx, kept(call, body), (ctx) =>
      createSegment(ctx, input, { mayRepeat: true, ...call.movesIn }),
    );
    return shape(call, await wholeSegment(call.ctx, made));
  },

  async GetSegment(call) {
    return shape(call, await wholeSegment(call.ctx, { id: idIn(call, "SegmentId") }));
  },

  async UpdateSegment(call) {
    const body = readBodyOf("UpdateSegment", call);
    const input = ReviseSegment.parse({
      id: idIn(call, "SegmentId"),
      name: body.Name,
      criteria: criteriaOf(body),
    });
    const before = await wholeSegment(call.ctx, { id: input.id });
    const said = input.criteria ? body : ((await saidOf(call, [before])).get(keyOf(before)) ?? {});
    const isKept = before.kind === "dynamic" && (input.criteria || Object.keys(said).length > 0);
    if (isKept) await withExtra(call.ctx, kept(call, said), (ctx) => reviseSegment(ctx, input));
    else await reviseSegment(call.ctx, input);
    return shape(call, await wholeSegment(call.ctx, { id: input.id }));
  },

  async DeleteSegment(call) {
    const found = await wholeSegment(call.ctx, { id: idIn(call, "SegmentId") });
    const answer = await shape(call, found);
    await deleteSegment(call.ctx, { id: found.id, despite: [] });
    return answer;
  },

  async GetSegmentVersions(call) {
    const id = idIn(call, "SegmentId");
    const { items, nextToken } = await pageBy(call.query, (stretch) =>
      wholeVersions(call.ctx, { id, ...stretch }),
    );
    return { Item: await shapes(call, items), NextToken: nextToken };
  },

  async GetSegmentVersion(call) {
    const version = versionIn(call);
    return shape(call, await wholeSegment(call.ctx, { id: idIn(call, "SegmentId"), version }));
  },
} satisfies Partial<Operations>;

type Written = Body<"CreateSegment">;

/** Undefined where the body says nothing of who is in it. */
function criteriaOf({ Dimensions, SegmentGroups }: Written) {
  if (!Dimensions && !SegmentGroups) return undefined;
  const read = fromPinpoint({ Dimensions, SegmentGroups });
  if (!read.ok) throw new AppError("invalid", read.findings[0] ?? "The segment cannot be read");
  return read.criteria;
}

function kept({ ctx }: ProjectCall, { Dimensions, SegmentGroups }: SegmentSaid) {
  return { of: "segment" as const, projectId: ctx.projectId, said: { Dimensions, SegmentGroups } };
}

const keyOf = ({ id, version }: WholeSegment) => extraKey(id, version);

async function saidOf({ ctx }: ProjectCall, segments: WholeSegment[]): Promise<Map<string, SegmentSaid>> {
  return readExtras(
    ctx.db,
    "segment",
    segments.map(({ id }) => id),
  );
}

async function shapes(call: ProjectCall, segments: WholeSegment[]) {
  const said = await saidOf(call, segments);
  return segments.map((each) => segmentShape(each, { region: call.region, said: said.get(keyOf(each)) }));
}

async function shape(call: ProjectCall, segment: WholeSegment) {
  const said = await saidOf(call, [segment]);
  return segmentShape(segment, { region: call.region, said: said.get(keyOf(segment)) });
}
