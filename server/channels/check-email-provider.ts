import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { defaultProvider, ownProvider } from "@/server/providers/default-provider";
import { openRoute } from "@/server/providers/smtp/open-smtp";
import { type EmailProviderInput, passwordFor } from "./email-provider-input";
import { openForPerson } from "./open-for-person";

const PATIENCE_MS = 10_000;

/** Whether mail could leave with these settings, before they are saved; sends nothing to anybody. */
export async function checkEmailProvider(ctx: Context, { choice }: { choice: EmailProviderInput }) {
  allow(ctx, "channels:write");
  return { problem: await problemOf(ctx, choice) };
}

async function problemOf(ctx: Context, choice: EmailProviderInput): Promise<string | null> {
  if (choice.kind === "outbox") return null;
  if (choice.kind === "account") {
    return openForPerson(await defaultProvider(ctx.db, ctx.projectId, "EMAIL"), ctx.db).verify();
  }
  const password = passwordFor(choice, await ownProvider(ctx.db, ctx.projectId, "EMAIL"));
  const { settings } = choice;
  return openRoute({ settings, password, connectMs: PATIENCE_MS, answerMs: PATIENCE_MS }).verify();
}
