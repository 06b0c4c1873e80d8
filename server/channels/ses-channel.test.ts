import { eq } from "drizzle-orm";
import { project, provider } from "@/db/schema";
import { unseal } from "@/server/access/secrets";
import { SES_SECRET } from "@/server/providers/ses/secret";
import { startSes } from "@/server/providers/ses/testing/start-ses";
import { test as base, expect } from "@/server/testing/test";
import { checkEmailProvider } from "./check-email-provider";
import { EmailProviderInput } from "./email-provider-input";
import { getEmailChannel } from "./get-email-channel";
import { setEmailProvider } from "./set-email-provider";

const test = base.extend<{ ses: Awaited<ReturnType<typeof startSes>> }>({
  ses: async ({ ctx: _ }, use) => {
    const ses = await startSes();
    await use(ses);
    await ses.stop();
  },
});

const ses = (over: object = {}, secret?: string) =>
  EmailProviderInput.parse({
    kind: "ses",
    settings: { region: "eu-central-1", accessKeyId: "AKIATEST", configurationSet: "marketing", ...over },
    ...(secret && { secret }),
  });

test("[EML-12] [EML-6] SES is asked before it is saved; its secret is sealed, its rate kept to, its quota shown", async ({
  ctx,
  ses: server,
}) => {
  await setEmailProvider(ctx, { choice: ses({}, "hush-hush") }, server.endpoint);
  expect(await getEmailChannel(ctx)).toMatchObject({
    isOwn: true,
    provider: {
      kind: "ses",
      name: "Amazon SES, eu-central-1",
      hasPassword: true,
      ses: { accessKeyId: "AKIATEST" },
    },
  });
  expect(JSON.stringify(await getEmailChannel(ctx))).not.toContain("hush-hush");
  const [row] = await ctx.db.select().from(provider).where(eq(provider.projectId, ctx.projectId));
  expect(unseal(row?.secret ?? "", SES_SECRET)).toBe("hush-hush");
  expect(row).toMatchObject({ perSecond: 14 });
  const [home] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  expect(home).toMatchObject({ dailyQuota: 50_000 });
});

test("[EML-17] [EML-18] a check tells of configuration sets, of the pool mail leaves by, and how warm its addresses are", async ({
  ctx,
  ses: server,
}) => {
  const { problem, account } = await checkEmailProvider(ctx, { choice: ses({}, "hush") }, server.endpoint);
  expect(problem).toBeNull();
  expect(account).toEqual({
    inSandbox: false,
    dailyQuota: 50_000,
    perSecond: 14,
    sentInADay: 1_234,
    configurationSets: ["marketing", "plain"],
    pool: "warm",
    dedicated: [{ ip: "192.0.2.7", pool: "warm", warmup: "IN_PROGRESS", percentage: 40 }],
  });
});

test.for([
  [
    "GET /v2/email/account",
    { status: 403, name: "InvalidClientTokenId", body: { message: "no" } },
    /does not know this access key/,
  ],
  [
    "GET /v2/email/account",
    { status: 403, name: "SignatureDoesNotMatch", body: { message: "no" } },
    /does not belong to this access key/,
  ],
  [
    "GET /v2/email/account",
    { status: 403, name: "AccessDeniedException", body: { message: "no" } },
    /ses:SendEmail/,
  ],
  [
    "GET /v2/email/configuration-sets/marketing",
    { status: 404, name: "NotFoundException", body: {} },
    /no such configuration set/,
  ],
  ["GET /v2/email/account", { status: 200, body: { SendingEnabled: false } }, /switched off/],
] as const)(
  "[EML-12] what keeps SES from working is said, and nothing is saved: %s %j",
  async ([call, reply, said], { ctx, ses: server }) => {
    server.say(call, reply);
    const choice = ses({}, "hush");
    expect(await checkEmailProvider(ctx, { choice }, server.endpoint)).toMatchObject({
      problem: expect.stringMatching(said),
    });
    await expect(setEmailProvider(ctx, { choice }, server.endpoint)).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await getEmailChannel(ctx)).toMatchObject({ isOwn: false });
  },
);

test("a kept secret stays with the access key it was given for", async ({ ctx, ses: server }) => {
  await expect(setEmailProvider(ctx, { choice: ses() }, server.endpoint)).rejects.toMatchObject({
    field: "secret",
  });
  await setEmailProvider(ctx, { choice: ses({}, "hush") }, server.endpoint);
  await setEmailProvider(ctx, { choice: ses({ configurationSet: "" }) }, server.endpoint);
  await expect(
    setEmailProvider(ctx, { choice: ses({ accessKeyId: "AKIAOTHER" }) }, server.endpoint),
  ).rejects.toMatchObject({ code: "invalid", field: "secret" });
});
