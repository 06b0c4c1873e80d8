import { eq } from "drizzle-orm";
import { auditEntry, notice, project, provider } from "@/db/schema";
import { unseal } from "@/server/access/secrets";
import { raiseNotice } from "@/server/notices/raise-notice";
import { defaultProvider } from "@/server/providers/default-provider";
import { restNoticeKey } from "@/server/providers/mend";
import { SMTP_SECRET } from "@/server/providers/smtp/secret";
import { startRudeSmtpServer } from "@/server/testing/rude-smtp-server";
import { expect, test } from "@/server/testing/test";
import { checkEmailProvider } from "./check-email-provider";
import { EmailProviderInput } from "./email-provider-input";
import { getEmailChannel } from "./get-email-channel";
import { sendTestEmail } from "./send-test-email";
import { setEmailProvider } from "./set-email-provider";
import { SetEmailSender, setEmailSender } from "./set-email-sender";
import { setEmailSending } from "./set-email-sending";

const smtp = (over: object = {}, password?: string) =>
  EmailProviderInput.parse({
    kind: "smtp",
    settings: { host: "mail.example.com", port: 587, security: "starttls", user: "ada", ...over },
    ...(password !== undefined && { password }),
  });

test("[EML-1] e-mail is switched off and on for one project, and the audit log tells", async ({ ctx }) => {
  await setEmailSending(ctx, { on: false });
  expect(await getEmailChannel(ctx)).toMatchObject({ on: false });
  await setEmailSending(ctx, { on: true });
  expect(await getEmailChannel(ctx)).toMatchObject({ on: true });
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  expect(entries.map(({ action }) => action)).toEqual(["channel.off", "channel.on"]);
});

test("[EML-4] [EML-13] a project has its sender and the addresses answers go to", async ({ ctx }) => {
  const replyTo = ["help@example.com", "sales@example.com", "help@example.com"];
  await setEmailSender(
    ctx,
    SetEmailSender.parse({ fromName: " Ada ", fromAddress: "ada@example.com", replyTo }),
  );
  expect(await getEmailChannel(ctx)).toMatchObject({
    fromName: "Ada",
    fromAddress: "ada@example.com",
    replyTo: ["help@example.com", "sales@example.com"],
  });
});

test.for([
  { fromName: "Ada\r\nBcc: x@example.com" },
  { fromAddress: "ada@example.com\nBcc: x@example.com" },
  { fromAddress: "no address" },
  { replyTo: ["x@example.com", "no address"] },
])("[EML-4] [EML-13] no sender may write headers: %j", (over) => {
  const given = { fromName: "Ada", fromAddress: "", replyTo: [], ...over };
  expect(SetEmailSender.safeParse(given).success).toBe(false);
});

test("how mails are handed over is a setting of the mail server: one command after the other unless told", async ({
  ctx,
}) => {
  const shown = async () => (await getEmailChannel(ctx)).provider.smtp?.handover;
  await setEmailProvider(ctx, { choice: smtp() });
  expect(await shown()).toBe("nodemailer");
  await setEmailProvider(ctx, { choice: smtp({ handover: "pipelined" }) });
  expect(await shown()).toBe("pipelined");
  const given = { kind: "smtp", settings: { host: "h", port: 25, security: "none", handover: "by pigeon" } };
  const refused = EmailProviderInput.safeParse(given);
  expect(refused.error?.issues).toMatchObject([
    { path: ["settings", "handover"], message: expect.stringContaining("nodemailer") },
  ]);
});

test("a project's mail server is kept with its password sealed, and nobody is shown it again", async ({
  ctx,
}) => {
  await setEmailProvider(ctx, { choice: smtp({}, "hush-hush") });

  const row = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  expect(unseal(row.secret ?? "", SMTP_SECRET)).toBe("hush-hush");
  const shown = await getEmailChannel(ctx);
  expect(shown).toMatchObject({
    isOwn: true,
    provider: { kind: "smtp", hasPassword: true, smtp: { user: "ada" } },
  });
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  for (const seen of [shown, entries]) expect(JSON.stringify(seen)).not.toMatch(/hush|secret":"/);
  expect(entries[0]).toMatchObject({
    action: "channel.provider",
    after: { password: "changed", user: "ada" },
  });
});

test("settings mended in place hold for the runs that use them; another kind of provider leaves the old one to them", async ({
  ctx,
}) => {
  await setEmailProvider(ctx, { choice: smtp({}, "one") });
  const first = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  await setEmailProvider(ctx, { choice: smtp({ connections: 3 }) });
  expect(await defaultProvider(ctx.db, ctx.projectId, "EMAIL")).toMatchObject({
    id: first.id,
    settings: { connections: 3 },
    secret: expect.any(String),
  });

  await setEmailProvider(ctx, { choice: { kind: "outbox" } });
  const second = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  expect(second).toMatchObject({ kind: "outbox", projectId: ctx.projectId });
  const [old] = await ctx.db.select().from(provider).where(eq(provider.id, first.id));
  expect(old?.retiredAt).not.toBeNull();

  await setEmailProvider(ctx, { choice: { kind: "account" } });
  expect(await getEmailChannel(ctx)).toMatchObject({ isOwn: false });
});

test.for([
  ["mended", smtp({ connections: 3 })],
  ["replaced", EmailProviderInput.parse({ kind: "outbox" })],
] as const)("a provider that is %s rests no more, and its notice is settled", async ([, choice], { ctx }) => {
  await setEmailProvider(ctx, { choice: smtp({}, "one") });
  const { id } = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  const { projectId, now } = ctx;
  const raised = { projectId, kind: "provider.paused", level: "error", title: "It rests" } as const;
  await raiseNotice(ctx.db, { ...raised, dedupeKey: restNoticeKey(id) }, now());

  await setEmailProvider(ctx, { choice });

  const told = await ctx.db.select().from(notice).where(eq(notice.projectId, projectId));
  expect(told).toMatchObject([{ dismissedAt: now(), dedupeKey: null }]);
});

test.for([
  { host: "evil.example" },
  { port: 26 },
  { security: "none" },
  { checkCertificate: false },
  { user: "eve" },
])("a kept password is not given to another connection: %j", async (over, { ctx }) => {
  await setEmailProvider(ctx, { choice: smtp({}, "one") });
  const refusal = { code: "invalid", field: "password" };
  await expect(setEmailProvider(ctx, { choice: smtp(over) })).rejects.toMatchObject(refusal);
  await expect(checkEmailProvider(ctx, { choice: smtp(over) })).rejects.toMatchObject(refusal);
});

test("a connection is checked before it is saved, and a test mail brings the server's own words", async ({
  ctx,
}) => {
  const server = await startRudeSmtpServer({
    rcpt: (to) => (to.startsWith("gone") ? "550 5.1.1 Nobody of that name" : "250 Ok"),
  });
  const choice = smtp({ host: "127.0.0.1", port: server.port, security: "none", user: "" });

  expect(await checkEmailProvider(ctx, { choice })).toEqual({ problem: null });
  await setEmailProvider(ctx, { choice });
  await expect(sendTestEmail(ctx, { to: "bob@example.com" })).rejects.toMatchObject({ code: "invalid" });
  await ctx.db.update(project).set({ fromAddress: "ada@example.com" }).where(eq(project.id, ctx.projectId));
  expect(await sendTestEmail(ctx, { to: "bob@example.com" })).toMatchObject({ kind: "sent" });
  expect(server.received[0]?.raw).toContain("From: ada@example.com");
  expect(await sendTestEmail(ctx, { to: "gone@example.com" })).toMatchObject({
    kind: "refused",
    reason: "hard_bounce",
    detail: "550 5.1.1 Nobody of that name",
  });

  await server.stop();
  expect(await checkEmailProvider(ctx, { choice })).toMatchObject({
    problem: expect.stringMatching(/Nothing listens/),
  });
});

test.for(["viewer", "marketer"] as const)("a %s changes no channel", async (projectRole, { ctx }) => {
  const theirs = { ...ctx, projectRole };
  const forbidden = { code: "forbidden" };
  await expect(setEmailSending(theirs, { on: false })).rejects.toMatchObject(forbidden);
  await expect(setEmailSender(theirs, { fromName: "", fromAddress: "", replyTo: [] })).rejects.toMatchObject(
    forbidden,
  );
  await expect(setEmailProvider(theirs, { choice: { kind: "outbox" } })).rejects.toMatchObject(forbidden);
  await expect(checkEmailProvider(theirs, { choice: { kind: "outbox" } })).rejects.toMatchObject(forbidden);
});
