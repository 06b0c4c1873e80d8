import type { Db } from "@/db/client";
import { type ProviderRow, provider } from "@/db/schema";
import { readSmtpUrl } from "@/domain/providers/smtp-url";
import { seal } from "@/server/access/secrets";
import { recordAudit } from "@/server/audit/record-audit";
import type { Env } from "@/server/env";
import { accountProvider, lockProviders, makeSandbox } from "./default-provider";
import { mend } from "./mend";
import { retire } from "./retire";
import { readPassword, SMTP_SECRET } from "./smtp/secret";

const FROM_ENVIRONMENT = { fromEnvironment: true };

/** At every start: mail leaves by WAYMARK_SMTP_URL where it is set, else into the Outbox, for all projects without a provider of their own. */
export async function ensureDefaultProviders(
  db: Db,
  { smtpUrl }: Pick<Env, "smtpUrl">,
  now: () => Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockProviders(tx);
    const before = await accountProvider(tx, "EMAIL");
    if (smtpUrl) await leadThrough(tx, { current: before, wanted: wantedSmtp(smtpUrl), at: now() });
    else await leadToOutbox(tx, before, now());
    const after = await accountProvider(tx, "EMAIL");
    if (!after || JSON.stringify(before) === JSON.stringify(after)) return;
    await recordAudit(
      tx,
      { actor: { kind: "engine" }, now },
      {
        action: "channel.provider",
        subject: { kind: "channel", id: "EMAIL", name: after.name },
        before: before ? { name: before.name, kind: before.kind } : undefined,
        after: { name: after.name, kind: after.kind, because: "The environment says so at the start" },
      },
    );
  });
}

async function leadToOutbox(tx: Db, current: ProviderRow | null, at: Date): Promise<void> {
  if (current && current.settings.fromEnvironment !== true) return;
  if (current) await retire(tx, current.id, at); // the variable was taken away
  await makeSandbox(tx, "EMAIL");
}

async function leadThrough(tx: Db, { current, wanted, at }: Change): Promise<void> {
  if (current?.kind === "smtp") {
    if (!sameAs(current, wanted)) await mend(tx, { ...rowOf(wanted), id: current.id }, at);
    return;
  }
  if (current) await retire(tx, current.id, at);
  await tx.insert(provider).values({ channel: "EMAIL", kind: "smtp", ...rowOf(wanted) });
}

interface Change {
  current: ProviderRow | null;
  wanted: Wanted;
  at: Date;
}

type Wanted = ReturnType<typeof wantedSmtp>;

function wantedSmtp(smtpUrl: string) {
  const { settings, password, fromAddress } = readSmtpUrl(smtpUrl);
  return { settings: { ...settings, fromName: "", fromAddress, ...FROM_ENVIRONMENT }, password };
}

function rowOf({ settings, password }: Wanted) {
  return { name: settings.host, settings, secret: password ? seal(password, SMTP_SECRET) : null };
}

/** An unchanged row is left alone: sealing twice gives two texts, and a new one would close the open connections. */
function sameAs(
  current: { settings: Record<string, unknown>; secret: string | null },
  wanted: Wanted,
): boolean {
  const sorted = (settings: object) => JSON.stringify(Object.entries(settings).sort());
  return (
    readPassword(current.secret) === wanted.password && sorted(current.settings) === sorted(wanted.settings)
  );
}
