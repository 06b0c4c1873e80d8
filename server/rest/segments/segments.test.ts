import {
  CreateSegmentCommand,
  DeleteSegmentCommand,
  GetSegmentCommand,
  GetSegmentsCommand,
  GetSegmentVersionCommand,
  GetSegmentVersionsCommand,
  type PinpointClient,
  UpdateSegmentCommand,
  type WriteSegmentRequest,
} from "@aws-sdk/client-pinpoint";
import { createSegment } from "@/server/segments/create-segment";
import { openSdk } from "../testing/start-api";
import { expect, test } from "../testing/test";

const create = async (sdk: PinpointClient, ApplicationId: string, said: WriteSegmentRequest) =>
  (await sdk.send(new CreateSegmentCommand({ ApplicationId, WriteSegmentRequest: said }))).SegmentResponse!;

const gold = {
  Attributes: { plan: { AttributeType: "INCLUSIVE", Values: ["gold", "plus"] } },
  Metrics: { visits: { ComparisonOperator: "GREATER_THAN", Value: 3 } },
  Behavior: { Recency: { Duration: "DAY_7", RecencyType: "ACTIVE" } },
  Demographic: { Channel: { DimensionType: "INCLUSIVE", Values: ["EMAIL"] } },
} satisfies WriteSegmentRequest["Dimensions"];

test("a segment is read back as it was written, dimensions and groups [B8] [W7]", async ({
  sdk,
  project,
}) => {
  const ApplicationId = project.id;
  const flat = await create(sdk, ApplicationId, { Name: "Gold", Dimensions: gold, tags: { team: "crm" } });
  expect(flat).toEqual({
    ApplicationId,
    Arn: `arn:aws:mobiletargeting:us-east-1:000000000000:apps/${ApplicationId}/segments/${flat.Id}`,
    CreationDate: expect.any(String),
    LastModifiedDate: expect.any(String),
    Dimensions: gold,
    Id: expect.stringMatching(/^[0-9a-f]{32}$/),
    Name: "Gold",
    SegmentType: "DIMENSIONAL",
    tags: { team: "crm" },
    Version: 1,
  });
  const SegmentGroups = {
    Include: "ALL",
    Groups: [
      {
        Type: "ANY",
        SourceType: "ANY",
        SourceSegments: [{ Id: flat.Id, Version: 1 }],
        Dimensions: [gold, {}],
      },
      { SourceType: "NONE", SourceSegments: [{ Id: flat.Id }] },
    ],
  } satisfies WriteSegmentRequest["SegmentGroups"];
  const grouped = await create(sdk, ApplicationId, { Name: "Gold", SegmentGroups });
  const read = await sdk.send(new GetSegmentCommand({ ApplicationId, SegmentId: grouped.Id }));
  expect(read.SegmentResponse).toEqual(grouped);
  expect(grouped.SegmentGroups).toEqual(SegmentGroups);
});

test("each update is a version; older ones stay as they were [B8] [B17]", async ({ sdk, project }) => {
  const ApplicationId = project.id;
  const first = await create(sdk, ApplicationId, { Name: "Gold", Dimensions: gold });
  const SegmentId = first.Id;
  const update = (WriteSegmentRequest: WriteSegmentRequest) =>
    sdk.send(new UpdateSegmentCommand({ ApplicationId, SegmentId, WriteSegmentRequest }));
  const other = { Location: { Country: { Values: ["DE"] } } } satisfies WriteSegmentRequest["Dimensions"];
  expect((await update({ Dimensions: other, tags: { late: "1" } })).SegmentResponse).toMatchObject({
    Version: 2,
    Name: "Gold",
    Dimensions: other,
    tags: {},
  });
  expect((await update({ Name: "Renamed" })).SegmentResponse).toMatchObject({
    Version: 3,
    Name: "Renamed",
    Dimensions: other,
  });

  const versions = await sdk.send(new GetSegmentVersionsCommand({ ApplicationId, SegmentId }));
  expect(versions.SegmentsResponse?.Item?.map(({ Version, Dimensions }) => [Version, Dimensions])).toEqual([
    [3, other],
    [2, other],
    [1, gold],
  ]);
  const one = await sdk.send(new GetSegmentVersionCommand({ ApplicationId, SegmentId, Version: "1" }));
  expect(one.SegmentResponse?.Dimensions).toEqual(gold);
});

test("what the console made is told in Pinpoint's words [W8]", async ({ sdk, ctx }) => {
  const test = { operator: "is", values: ["gold"] } as const;
  const criteria = {
    kind: "group" as const,
    match: "all" as const,
    nodes: [
      {
        kind: "value" as const,
        subject: { of: "attribute" as const, name: "plan" },
        test: { ...test, values: ["gold"] },
      },
    ],
  };
  const made = await createSegment(ctx, { name: "By hand", criteria });
  const { SegmentsResponse } = await sdk.send(new GetSegmentsCommand({ ApplicationId: ctx.projectId }));
  expect(SegmentsResponse?.Item?.find(({ Id }) => Id === made.id)?.SegmentGroups).toEqual({
    Include: "ALL",
    Groups: [
      {
        Type: "ALL",
        Dimensions: [{ Attributes: { plan: { AttributeType: "INCLUSIVE", Values: ["gold"] } } }],
      },
    ],
  });
});

test("wrong segments and other projects' are refused in words [SEC-1]", async ({
  sdk,
  url,
  account,
  project,
  make,
}) => {
  const ApplicationId = project.id;
  await expect(
    create(sdk, ApplicationId, { Name: "x", Dimensions: {}, SegmentGroups: {} }),
  ).rejects.toMatchObject({
    name: "BadRequestException",
    message: /two ways/,
  });
  const noName = { Attributes: { a: { AttributeType: "LIKE" as "ON", Values: ["x"] } } };
  await expect(create(sdk, ApplicationId, { Dimensions: noName })).rejects.toMatchObject({
    name: "BadRequestException",
    message: /Dimensions\.Attributes\.a\.AttributeType/,
  });
  const mine = await create(sdk, ApplicationId, { Name: "Mine", Dimensions: gold });
  const elsewhere = await make.project();
  const stranger = await openSdk(url, account, { projectId: elsewhere.id });
  for (const id of [ApplicationId, elsewhere.id]) {
    const asked = stranger.sdk.send(new GetSegmentCommand({ ApplicationId: id, SegmentId: mine.Id }));
    await expect(asked).rejects.toMatchObject({ name: "NotFoundException" });
  }
  for (const SegmentId of ["nonsense", "0".repeat(32)])
    await expect(sdk.send(new GetSegmentCommand({ ApplicationId, SegmentId }))).rejects.toMatchObject({
      name: "NotFoundException",
    });
  const gone = await sdk.send(new DeleteSegmentCommand({ ApplicationId, SegmentId: mine.Id }));
  expect(gone.SegmentResponse).toEqual(mine);
  await expect(sdk.send(new GetSegmentCommand({ ApplicationId, SegmentId: mine.Id }))).rejects.toThrow();
});
