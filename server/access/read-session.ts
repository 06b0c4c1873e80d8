import { accountRoles } from "@/domain/access/roles";
import type { Actor } from "@/server/context";
import { type Auth, auth } from "./auth";
import { readClientIp } from "./client-ip";

export interface Session {
  id: string;
  actor: Extract<Actor, { kind: "user" }>;
}

/** The session a request's cookie names, or null. Where there are headers to answer with, the session and its cookie are prolonged. */
export async function readSession(
  headers: Headers,
  answer?: Headers,
  asked: Auth = auth(),
): Promise<Session | null> {
  const read = await asked.api.getSession({
    headers,
    query: { disableRefresh: !answer },
    returnHeaders: true,
  });
  for (const cookie of read.headers.getSetCookie()) answer?.append("set-cookie", cookie);
  const found = read.response;
  if (!found) return null;
  const { id, name, email } = found.user;
  const role = accountRoles.find((known) => known === found.user.role) ?? "marketer";
  return { id: found.session.id, actor: { kind: "user", id, name, email, role, ip: readClientIp(headers) } };
}
