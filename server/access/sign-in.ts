import { APIError, type createAuthMiddleware } from "better-auth/api";
import type { Database } from "@/db/client";
import { recordAudit } from "@/server/audit/record-audit";
import type { Actor } from "@/server/context";
import { AppError } from "@/server/errors";
import { networkOf, readClientIp } from "./client-ip";
import { forgetTries, limitTries } from "./limit-tries";

export type AuthCall = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Five tries a minute for an address from one place; and caps that a guesser with many addresses, or many places, runs into. */
export async function beforeSignIn(db: Database, now: Date, call: AuthCall): Promise<void> {
  const { email, ip } = triedBy(call);
  try {
    await limitTries(db, { name: "sign-in-from", of: ip, tries: 30, seconds: 60 }, now);
    await limitTries(db, { name: "sign-in-to", of: email, tries: 50, seconds: 15 * 60 }, now);
    await limitTries(db, { ...here(email, ip), tries: 5, seconds: 60 }, now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_TRIES", message: error.message });
  }
}

export async function afterSignIn(db: Database, now: () => Date, call: AuthCall): Promise<void> {
  const { email, ip } = triedBy(call);
  const { newSession, returned } = call.context;
  if (newSession) {
    await forgetTries(db, here(email, ip));
    const { id, name } = newSession.user;
    const actor: Actor = {
      kind: "user",
      id,
      name,
      email,
      role: "marketer",
      ip: readClientIp(headersOf(call)),
    };
    const change = { action: "session.sign-in", subject: { kind: "user", id, name } };
    return recordAudit(db, { now, actor }, change);
  }
  if (!(returned instanceof APIError) || returned.statusCode !== 401) return;
  await recordAudit(
    db,
    { now, actor: { kind: "visitor", ip: readClientIp(headersOf(call)) } },
    { action: "session.sign-in-refused", subject: { kind: "user", id: email, name: email } },
  );
}

const here = (email: string, ip: string) => ({ name: "sign-in", of: `${ip} ${email}` });

export const headersOf = (call: AuthCall): Headers => call.headers ?? new Headers();

function triedBy(call: AuthCall) {
  const email: unknown = call.body?.email;
  return {
    email: String(email ?? "")
      .trim()
      .toLowerCase()
      .slice(0, 320),
    ip: networkOf(readClientIp(headersOf(call)) ?? "nowhere"),
  };
}
