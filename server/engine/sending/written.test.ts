import { eq } from "drizzle-orm";
import { templateVersion } from "@/db/schema";
import { expect, test } from "@/server/testing/engine/engine-test";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

test("[TPL-13] [EML-21] who lacks a value is left out where that was chosen, and it is told as a rendering failure", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 3);
  await house.db.raw`
    update endpoint set attributes = '{"plan": ["Gold"]}' where project_id = ${made.projectId} and id = (
      select min(id) from endpoint where project_id = ${made.projectId})`;
  await house.db
    .update(templateVersion)
    .set({ text: "{{Attributes.plan}}", subject: "Hello", whenMissing: "skip" })
    .where(eq(templateVersion.templateId, made.templateId));
  await house.runUntil(makeTestProvider().provider, house.isCompleted(made.id));

  expect(await house.messages(made.id)).toEqual({ accepted: 1, "skipped missing_value": 2 });
  const events = await house.db.raw`
    select attributes->>'detail' as detail from event
    where run_id = ${made.id} and type = '_email.rendering_failure'`;
  expect(events.map(({ detail }) => detail)).toEqual([
    "No value for Attributes.plan",
    "No value for Attributes.plan",
  ]);
});

test("[TPL-13] [EML-11] defaults and the template's headers are written for each person", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 1);
  await house.db
    .update(templateVersion)
    .set({
      text: "{{Attributes.plan}} {{now 'yyyy'}}",
      subject: "Hello",
      whenMissing: "skip",
      defaults: { "Attributes.plan": "Free" },
      headers: [{ name: "X-Plan", value: "{{upper Attributes.plan}}" }],
    })
    .where(eq(templateVersion.templateId, made.templateId));
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, house.isCompleted(made.id));

  expect(handed[0]).toMatchObject({
    text: expect.stringMatching(/^Free \d{4}$/),
    headers: { "X-Plan": "FREE" },
  });
  expect(handed[0]?.headers["List-Unsubscribe"]).toBeDefined();
});
