import { getSessionFromCtx } from "better-auth/api";
import type { Database } from "@/db/client";
import { recordAudit } from "@/server/audit/record-audit";
import type { Actor } from "@/server/context";
import { readClientIp } from "./client-ip";
import { type AuthCall, headersOf } from "./sign-in";

export async function beforeSignOut(db: Database, now: () => Date, call: AuthCall): Promise<void> {
  const found = await getSessionFromCtx(call);
  if (!found) return;
  const { id, name, email } = found.user;
  const actor: Actor = { kind: "user", id, name, email, role: "marketer", ip: readClientIp(headersOf(call)) };
  await recordAudit(db, { now, actor }, { action: "session.sign-out", subject: { kind: "user", id, name } });
}
