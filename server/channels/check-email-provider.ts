import type { SesAccount } from "@/domain/providers/ses";
import { explainSes } from "@/domain/providers/ses-answer";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { defaultProvider, ownProvider } from "@/server/providers/default-provider";
import { askAccount } from "@/server/providers/ses/ask-account";
import { openRoute } from "@/server/providers/smtp/open-smtp";
import { type EmailProviderInput, passwordFor, sesSecretFor } from "./email-provider-input";
import { openForPerson } from "./open-for-person";

const PATIENCE_MS = 10_000;

export interface Checked {
  problem: string | null;
  /** What Amazon tells, where it is asked. */
  account?: SesAccount;
}

interface Choice {
  choice: EmailProviderInput;
}

/** Whether mail could leave with these settings, before they are saved; sends nothing to anybody. */
export async function checkEmailProvider(
  ctx: Context,
  { choice }: Choice,
  sesEndpoint?: string,
): Promise<Checked> {
  allow(ctx, "channels:write");
  if (choice.kind === "ses") return checkSes(ctx, choice, sesEndpoint);
  return { problem: await problemOf(ctx, choice) };
}

type Ses = Extract<EmailProviderInput, { kind: "ses" }>;

async function checkSes(ctx: Context, choice: Ses, endpoint?: string): Promise<Checked> {
  const secretAccessKey = sesSecretFor(choice, await ownProvider(ctx.db, ctx.projectId, "EMAIL"));
  const { settings } = choice;
  const asked = await askAccount({ settings, secretAccessKey, ...(endpoint && { endpoint }) });
  return "failure" in asked
    ? { problem: explainSes(asked.failure, settings.region) }
    : { problem: null, account: asked };
}

async function problemOf(ctx: Context, choice: Exclude<EmailProviderInput, Ses>): Promise<string | null> {
  if (choice.kind === "outbox") return null;
  if (choice.kind === "account") {
    return openForPerson(await defaultProvider(ctx.db, ctx.projectId, "EMAIL"), ctx.db).verify();
  }
  const password = passwordFor(choice, await ownProvider(ctx.db, ctx.projectId, "EMAIL"));
  const { settings } = choice;
  return openRoute({ settings, password, connectMs: PATIENCE_MS, answerMs: PATIENCE_MS }).verify();
}
