import { takeSnapshot } from "@/server/audiences/take-snapshot";
import { expect, test } from "@/server/testing/test";
import { createSegment } from "./create-segment";
import { deleteSegment } from "./delete-segment";
import { saveSegment } from "./save-segment";
import { segmentUses } from "./segment-uses";
import { all, inSegment, none, planIs } from "./testing/criteria";

const HOUR_MS = 3_600_000;

test("[SEG-4] whom a launch meant is not changed by what becomes of the segments it is made of", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  for (const plan of ["gold", "staff", "silver"])
    await make.endpoint({ projectId, id: plan, attributes: { plan: [plan] } });
  const staff = await createSegment(ctx, {
    name: "Staff",
    description: "",
    criteria: all(planIs("staff")),
  });
  const silver = await createSegment(ctx, {
    name: "Silver",
    description: "",
    criteria: all(planIs("silver")),
  });
  const criteria = all(none(inSegment(staff.id)), none(inSegment(silver.id)));
  const { id: segmentId } = await createSegment(ctx, { name: "Customers", description: "", criteria });
  const launchedAt = new Date(ctx.now().getTime() + HOUR_MS);
  const later = { ...ctx, now: () => new Date(ctx.now().getTime() + 2 * HOUR_MS) };

  await saveSegment(later, { id: silver.id, criteria: all(planIs("bronze")), basedOn: 1 });
  await deleteSegment(later, { id: staff.id, despite: [segmentId] });
  const wanted = { audienceId: segmentId, projectId, segmentId, segmentVersion: 1, now: launchedAt };
  await ctx.db.transaction((tx) => takeSnapshot(tx, wanted));

  const members = await ctx.db.raw`select endpoint_id from audience_member where audience_id = ${segmentId}`;
  expect(members.map(({ endpoint_id }) => endpoint_id)).toEqual(["gold"]);
});

test("[SEG-18] what uses a segment through another one stands in the warning too", async ({ ctx, make }) => {
  const gold = { description: "", criteria: all(planIs("gold")) };
  const { id } = await createSegment(ctx, { ...gold, name: "Staff" });
  const inner = await createSegment(ctx, { ...gold, name: "Customers", criteria: all(none(inSegment(id))) });
  const outer = await createSegment(ctx, { ...gold, name: "VIP", criteria: all(inSegment(inner.id)) });
  const campaign = await make.campaign({
    projectId: ctx.projectId,
    name: "Sale",
    status: "executing",
    audience: { kind: "segment", segmentId: outer.id },
  });

  expect(await segmentUses(ctx, { id })).toEqual([
    { kind: "campaign", id: campaign.id, name: "Sale", status: "Sending, through “VIP”", underWay: true },
    { kind: "segment", id: inner.id, name: "Customers", status: "Is made of it", underWay: false },
    {
      kind: "segment",
      id: outer.id,
      name: "VIP",
      status: "Is made of it, through “Customers”",
      underWay: false,
    },
  ]);
  await expect(deleteSegment(ctx, { id, despite: [inner.id, outer.id] })).rejects.toMatchObject({
    code: "conflict",
    message: "“Staff” is used by the campaign “Sale”",
  });
});
