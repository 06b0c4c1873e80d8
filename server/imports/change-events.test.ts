import { and, asc, eq, gte } from "drizzle-orm";
import { attributeName, endpoint } from "@/db/schema";
import { event } from "@/db/schema/event";
import type { Context } from "@/server/context";
import { setLimits } from "@/server/limits/set-limits";
import { expect, test } from "@/server/testing/test";
import { importContent } from "./import-file";

async function* pieces(text: string) {
  yield Buffer.from(text);
}

const importText = (ctx: Context, text: string) =>
  importContent(ctx, { fileName: "people.csv", content: pieces(text) });

async function events({ db, projectId }: Context) {
  const since = new Date(Date.now() - 3_600_000); // events arrive by the database's clock
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.projectId, projectId), gte(event.arrivedAt, since)))
    .orderBy(asc(event.arrivedAt), asc(event.endpointId));
  return rows.map(({ type, endpointId, userId, attributes, metrics }) => ({
    type,
    endpointId,
    userId,
    attributes,
    metrics,
  }));
}

test("making and changing people appends events that carry their cause; the same file twice appends nothing", async ({
  ctx,
}) => {
  const first = await importText(
    ctx,
    "Id,email,plan,Metrics.n\na,a@example.com,free,1\nb,b@example.com,free,1\n",
  );
  await importText(ctx, "Id,email,plan,Metrics.n\na,a@example.com,free,1\nb,b@example.com,free,1\n");
  const second = await importText(ctx, "Id,Attributes.plan,Metrics.n\na,pro,2\n");

  expect(await events(ctx)).toEqual([
    ...["a", "b"].map((endpointId) => ({
      type: "_endpoint.created",
      endpointId,
      userId: null,
      attributes: { source: "import", "source:id": first.importId },
      metrics: {},
    })),
    {
      type: "_endpoint.changed",
      endpointId: "a",
      userId: null,
      attributes: {
        plan: "pro",
        "plan:from": "free",
        changed: "plan, n",
        source: "import",
        "source:id": second.importId,
      },
      metrics: { n: 2, "n:from": 1 },
    },
  ]);
});

test("a user's attributes reach all of their endpoints, and their change is told once [END-12]", async ({
  ctx,
}) => {
  await importText(ctx, "Id,email,User.UserId,first name\na,a@example.com,u,Ada\nb,b@example.com,u,\n");
  await importText(ctx, "Id,User.UserAttributes.first_name\na,Eve\n");

  const rows = await ctx.db.select().from(endpoint).where(eq(endpoint.projectId, ctx.projectId));
  expect(rows.map(({ userAttributes }) => userAttributes)).toEqual([
    { first_name: ["Eve"] },
    { first_name: ["Eve"] },
  ]);
  expect((await events(ctx)).filter(({ type }) => type !== "_endpoint.created")).toMatchObject([
    { type: "_user.changed", userId: "u", attributes: { first_name: "Eve", "first_name:from": "Ada" } },
  ]);
});

test("the sixteenth endpoint of a user is a finding of its row [END-13]", async ({ ctx }) => {
  const rows = Array.from({ length: 16 }, (_, n) => `e${n},e${n}@example.com,u`);
  const report = await importText(ctx, `Id,email,User.UserId\n${rows.join("\n")}\n`);

  expect(report).toMatchObject({
    created: 15,
    failed: 1,
    failures: [{ row: 17, column: "User.UserId", reason: "Exceeded maximum endpoint per user count: 15" }],
  });
});

test("names of attributes are kept when they first come, up to the project's limit [END-14] [QTA-10]", async ({
  ctx,
}) => {
  const { projectId } = ctx;
  await setLimits(ctx, { attributeNames: 2 });
  await importText(ctx, "email,plan,Metrics.n\na@example.com,pro,1\n");
  const report = await importText(ctx, "email,plan,color\nb@example.com,pro,\nc@example.com,pro,red\n");
  await ctx.db.update(attributeName).set({ isBlocked: true }).where(eq(attributeName.projectId, projectId));
  const blocked = await importText(ctx, "email,plan\nd@example.com,pro\n");

  const names = await ctx.db.select().from(attributeName).where(eq(attributeName.projectId, projectId));
  expect(names.map(({ of, name }) => `${of} ${name}`).sort()).toEqual(["endpoint plan", "metric n"]);
  expect(report).toMatchObject({ created: 1, failures: [{ row: 3, column: "color" }] });
  expect(blocked).toMatchObject({
    created: 0,
    failures: [{ row: 2, column: "plan", reason: expect.stringMatching(/blocked/) }],
  });
});
