import { isId } from "@/domain/shared/id";
import { AppError } from "@/server/errors";
import { StartExport, startExport } from "@/server/exports/start-export";
import { type WholeExport, wholeExport, wholeExports } from "@/server/exports/whole-exports";
import { extraKey, readExtras } from "@/server/pinpoint/extras";
import { withExtra } from "@/server/pinpoint/with-extra";
import { wholeSegment } from "@/server/segments/whole-segments";
import type { Operations, ProjectCall } from "../call";
import { idIn } from "../ids";
import { pageBy } from "../query";
import { readBodyOf } from "../read-shape";
import { placeIn } from "./place";
import { exportShape } from "./shape";

export const exportJobsOperations = {
  async GetExportJobs(call) {
    return listed(call);
  },

  async GetSegmentExportJobs(call) {
    const { id } = await wholeSegment(call.ctx, { id: idIn(call, "SegmentId") });
    return listed(call, id);
  },

  async GetExportJob(call) {
    return one(call, await wholeExport(call.ctx, { id: idIn(call, "JobId") }));
  },

  async CreateExportJob(call) {
    const { ctx } = call;
    const said = readBodyOf("CreateExportJob", call);
    const { SegmentId, SegmentVersion } = said;
    if (SegmentId !== undefined && !isId(SegmentId))
      throw new AppError("invalid", "SegmentId: give the id of a segment of this project.");
    const wish = StartExport.parse({
      segmentId: SegmentId ?? null,
      segmentVersion: SegmentId ? SegmentVersion : undefined,
      format: "json",
      bucket: await placeIn(ctx, said.S3UrlPrefix, "S3UrlPrefix"),
    });
    const kept = { of: "exportJob" as const, projectId: ctx.projectId, said };
    const { id } = await withExtra(ctx, kept, (inner) => startExport(inner, wish));
    return one(call, await wholeExport(ctx, { id }));
  },
} satisfies Partial<Operations>;

async function listed(call: ProjectCall, segmentId?: string) {
  const { items, nextToken } = await pageBy(call.query, (stretch) =>
    wholeExports(call.ctx, { ...stretch, ...(segmentId && { segmentId }) }),
  );
  return { Item: await shapes(call, items), NextToken: nextToken };
}

async function one(call: ProjectCall, job: WholeExport) {
  const [shape] = await shapes(call, [job]);
  if (!shape) throw new Error("one export came to none");
  return shape;
}

async function shapes({ ctx }: ProjectCall, jobs: WholeExport[]) {
  const said = await readExtras(
    ctx.db,
    "exportJob",
    jobs.map(({ id }) => id),
  );
  return jobs.map((job) => exportShape(job, said.get(extraKey(job.id)) ?? {}));
}
