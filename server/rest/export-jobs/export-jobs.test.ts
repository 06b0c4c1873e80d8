import {
  CreateExportJobCommand,
  type ExportJobRequest,
  GetExportJobCommand,
  GetExportJobsCommand,
  GetSegmentExportJobsCommand,
} from "@aws-sdk/client-pinpoint";
import { everyone } from "@/domain/segments/criteria";
import { createSegment } from "@/server/segments/create-segment";
import { expect, test } from "../testing/test";

test("an export job is started into a connected bucket, listed and read back [B10] [B11] [EXP-2]", async ({
  sdk,
  ctx,
  db,
}) => {
  const ApplicationId = ctx.projectId;
  await db.raw`
    insert into bucket_connection (id, project_id, name, region, bucket, prefix, access_key_id, secret)
    values (gen_random_uuid(), ${ApplicationId}, 'Ours', 'x', 'ours', 'exports/', 'a', 'b')`;
  const { id: SegmentId } = await createSegment(ctx, { name: "All", criteria: everyone });
  const create = (said: ExportJobRequest) =>
    sdk.send(new CreateExportJobCommand({ ApplicationId, ExportJobRequest: said }));

  const said = { RoleArn: "arn:aws:iam::1:role/x", S3UrlPrefix: "s3://ours/exports/nightly/", SegmentId };
  const made = await create(said);
  expect(made.$metadata.httpStatusCode).toBe(202);
  const job = made.ExportJobResponse!;
  expect(job).toMatchObject({
    ApplicationId,
    Definition: { ...said, SegmentVersion: 1 },
    JobStatus: "CREATED",
    Type: "EXPORT",
    TotalProcessed: 0,
  });
  const read = await sdk.send(new GetExportJobCommand({ ApplicationId, JobId: job.Id }));
  expect(read.ExportJobResponse).toEqual(job);
  await create({ RoleArn: "r", S3UrlPrefix: "s3://ours/exports/" });
  const all = await sdk.send(new GetExportJobsCommand({ ApplicationId }));
  expect(all.ExportJobsResponse?.Item).toHaveLength(2);
  const ofSegment = await sdk.send(new GetSegmentExportJobsCommand({ ApplicationId, SegmentId }));
  expect(ofSegment.ExportJobsResponse?.Item).toEqual([job]);

  for (const [S3UrlPrefix, message] of [
    ["s3://theirs/", /this bucket is not connected/],
    ["s3://ours/elsewhere/", /only exports\/ of it is connected/],
    ["ours", /give a place/],
  ] as const)
    await expect(create({ RoleArn: "r", S3UrlPrefix })).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringMatching(message),
    });
});
