import { sql } from "drizzle-orm";
import { suppression, treatment } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { lintCampaign } from "./lint-campaign";

const out = '<a href="{{unsubscribe_url}}">Out</a>';
const html = `<p>Hi {{User.UserAttributes.first_name}}</p>${out}`;
const text = "Hello {{unsubscribe_url}}";

test("[CMP-5] who would see a blank is counted over all who get the mail, and some are named", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  const { id: templateId } = await make.template({ subject: "Hello", html, text });
  await make.endpoint({ projectId, userAttributes: { first_name: ["Ada"] } });
  for (let made = 0; made < 7; made++)
    await make.endpoint({ projectId, userAttributes: { last_name: [`L${made}`] } });
  await make.endpoint({ projectId, userAttributes: { first_name: [""] } });
  await make.endpoint({ projectId, optOut: "ALL" });
  const gone = await make.endpoint({ projectId });
  await ctx.db.insert(suppression).values({ addressKey: gone.addressKey, reason: "BOUNCE", at: ctx.now() });
  const { id } = await make.campaign({ projectId, templateId });

  const [linted] = await lintCampaign(ctx, { id });

  expect(linted).toMatchObject({ nth: 0, people: 9, rendered: 0, findings: [], failed: null });
  expect(linted?.values).toMatchObject([
    { variable: "User.UserAttributes.first_name", people: 8, counted: "all" },
  ]);
  expect(linted?.values[0]?.named).toHaveLength(5);
});

test("[CMP-5] counting agrees with rendering, value by value", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const plain = [
    "{{Attributes.plan}}",
    "{{Attributes.plan.[1]}}",
    "{{Metrics.points}}",
    "{{Location.City}}",
    "{{User.UserId}}",
    "{{first_name}}",
    "{{#if Metrics.points}}{{Demographic.Locale}}{{/if}}",
    "{{#if Attributes.plan}}{{Attributes.plan}}{{else}}{{User.UserAttributes.x}}{{/if}}",
    "{{#unless Location.City}}{{Attributes.other}}{{/unless}}",
  ].join(" ");
  const people = [
    {},
    { attributes: { plan: [""] }, metrics: { points: 0 } },
    { attributes: { plan: ["a", ""] }, metrics: { points: 3 }, location: { City: "Rome" }, userId: "u1" },
    { attributes: { plan: ["", "b"] }, location: { City: "" }, userAttributes: { x: ["1"] } },
    { attributes: { plan: [] }, demographic: { Locale: "it" }, metrics: { points: 1 } },
  ];
  for (const one of people) await make.endpoint({ projectId, ...one });
  const counted = await make.template({ subject: "Hello", html: plain + out, text });
  const rendered = await make.template({
    subject: "Hello",
    html: `{{#with .}}${plain}{{/with}}${out}`,
    text,
  });
  const lint = async (templateId: string) => {
    const { id } = await make.campaign({ projectId, templateId });
    const [linted] = await lintCampaign(ctx, { id });
    return {
      rendered: linted?.rendered,
      values: new Map(linted?.values.map((one) => [one.variable, one.people])),
    };
  };

  const one = await lint(counted.id);
  const other = await lint(rendered.id);

  expect(one.rendered).toBe(0);
  expect(other.rendered).toBe(people.length);
  expect(one.values.get("first_name")).toBe(5);
  for (const [variable, blank] of one.values) {
    if (variable !== "Attributes.plan")
      expect([variable, blank]).toEqual([variable, other.values.get(variable)]);
  }
});

test("[CMP-14] each treatment is held against its own people, and the hold-out against none", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  const { id: templateId } = await make.template({ subject: "Hello", html, text });
  for (let made = 0; made < 60; made++) await make.endpoint({ projectId });
  const { id } = await make.campaign({ projectId, templateId, holdout: 20 });
  await ctx.db.insert(treatment).values({ campaignId: id, nth: 1, share: 40, templateId, name: "B" });

  const linted = await lintCampaign(ctx, { id });

  expect(linted.map(({ name }) => name)).toEqual(["Default treatment", "B"]);
  const all = linted.reduce((sum, { people }) => sum + people, 0);
  expect(all).toBeGreaterThan(30);
  expect(all).toBeLessThan(60);
  expect(linted.map(({ people, values }) => people === values[0]?.people)).toEqual([true, true]);
});

test("[CMP-19] by recipients' own clocks, those whose clock nobody knows are counted", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  const { id: templateId } = await make.template({ subject: "Hello", html, text });
  await make.endpoint({ projectId, demographic: { Timezone: "Asia/Tokyo" } });
  await make.endpoint({ projectId, location: { Country: "DE" } });
  for (let made = 0; made < 3; made++) await make.endpoint({ projectId });
  const recipientsLocalTime = {
    kind: "once",
    at: "2026-04-01T09:00",
    timeZone: "UTC",
    recipientsLocalTime: true,
  } as const;
  const zoneless = async (over: object) => {
    const { id } = await make.campaign({ projectId, templateId, ...over });
    return (await lintCampaign(ctx, { id }))[0]?.zoneless;
  };

  expect(await zoneless({})).toBe(0);
  expect(await zoneless({ schedule: recipientsLocalTime })).toBe(3);
});

test("[CMP-5] for whom the mail cannot be written is said, with the reason", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const loop =
    "{{#each Attributes.a}}{{#each @root.Attributes.a}}{{#each @root.Attributes.a}}{{this}}{{/each}}{{/each}}{{/each}}";
  const { id: templateId } = await make.template({ subject: "Hello", html: loop + out, text });
  await make.endpoint({ projectId, attributes: { a: Array.from({ length: 50 }, (_, nth) => `${nth}`) } });
  await make.endpoint({ projectId, attributes: { a: ["1"] } });
  const { id } = await make.campaign({ projectId, templateId });

  const [linted] = await lintCampaign(ctx, { id });

  expect(linted?.failed).toMatchObject({ people: 1, detail: expect.stringContaining("too often") });
});

test("[SEC-1] another project's campaign is not found", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { id } = await make.campaign({ projectId: stranger.id });
  await expect(lintCampaign(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("[CMP-5] the mail of 100,000 people is looked through within ten seconds", { timeout: 120_000 }, async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  await ctx.db.execute(sql`
    insert into endpoint (project_id, id, lane, channel, address, address_key, cohort_id, attributes, user_attributes,
      effective_at, created_at, updated_at)
    select ${projectId}::uuid, 'p' || n, lane_of('p' || n), 'EMAIL', 'p' || n || '@example.com', 'p' || n || '@example.com', 7,
      jsonb_build_object('plan', jsonb_build_array('Family'), 'town', jsonb_build_array('Rome')),
      case when n % 100 = 0 then '{}' else jsonb_build_object('first_name', jsonb_build_array('Ada')) end,
      ${ctx.now().toISOString()}::timestamptz, ${ctx.now().toISOString()}::timestamptz, ${ctx.now().toISOString()}::timestamptz
    from generate_series(1, 100000) n`);
  const long = `<p>${"A word and another one. ".repeat(350)}</p>{{#each Attributes.town}}{{this}}{{/each}}{{Attributes.plan}}`;
  const { id: templateId } = await make.template({ subject: "Hello", html: html + long, text });
  const { id } = await make.campaign({ projectId, templateId });

  const begun = performance.now();
  const [linted] = await lintCampaign(ctx, { id });
  const seconds = (performance.now() - begun) / 1000;

  expect(linted).toMatchObject({ people: 100_000, rendered: 2_000, values: [{ people: 1_000 }] });
  expect(seconds).toBeLessThan(10);
});
