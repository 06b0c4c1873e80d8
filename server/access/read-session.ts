import type { Actor } from "@/server/context";

export interface Session {
  id: string;
  actor: Extract<Actor, { kind: "user" }>;
}

/** The session a request's cookie names, or null. */
export async function readSession(_headers: Headers): Promise<Session | null> {
  return null; // sign-in lands with server/access/auth.ts
}
