import { eq } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import { appendEvents } from "@/server/events/append-events";
import { expect, test } from "@/server/testing/test";
import { exportPerson } from "./export-person";

test("a person's record has every endpoint of the user, with what they did, and nobody else's", async ({
  ctx,
  make,
  db,
}) => {
  const { projectId } = ctx;
  const attributes = { plan: ["gold"] };
  await make.endpoint({ projectId, id: "mail", userId: "u-1", address: "ada@example.com", attributes });
  await make.endpoint({ projectId, id: "phone", userId: "u-1", channel: "SMS", address: "+4915112345678" });
  await make.endpoint({ projectId, id: "other", userId: "u-2" });
  const at = ctx.now();
  const event = { projectId, type: "order", occurredAt: at, arrivedAt: at };
  await appendEvents(db.raw, [
    { ...event, endpointId: "phone" },
    { ...event, endpointId: "other" },
  ]);

  const record = await exportPerson(ctx, { id: "mail" });

  expect(record.endpoints.map(({ Id }) => Id).toSorted()).toEqual(["mail", "phone"]);
  expect(record.endpoints.find(({ Id }) => Id === "mail")).toMatchObject({
    Address: "ada@example.com",
    Attributes: attributes,
    Events: [],
  });
  expect(record.endpoints.find(({ Id }) => Id === "phone")?.Events).toMatchObject([{ type: "order" }]);
  const [entry] = await db.select().from(auditEntry).where(eq(auditEntry.projectId, projectId));
  expect(entry).toMatchObject({ action: "person.export", subjectId: "mail" });
});

test("whoever may only read takes nobody's record away, and another project's person is not found", async ({
  ctx,
  make,
}) => {
  const stranger = await make.project();
  await make.endpoint({ projectId: ctx.projectId, id: "here" });
  await make.endpoint({ projectId: stranger.id, id: "far" });

  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(exportPerson(viewer, { id: "here" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(exportPerson(ctx, { id: "far" })).rejects.toMatchObject({ code: "not_found" });
});
