import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createAuthMiddleware } from "better-auth/api";
import type { Database } from "@/db/client";
import { newId } from "@/db/id";
import { account, session, user, verification } from "@/db/schema";
import { now as businessNow } from "@/server/clock";
import { database } from "@/server/database";
import type { Env } from "@/server/env";
import { env } from "@/server/installed-env";
import { CLIENT_IP_HEADER } from "./client-ip";
import { refuseForeign, trustedOrigins } from "./origins";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password";
import { keyFor } from "./secrets";
import { afterSignIn, beforeSignIn } from "./sign-in";
import { beforeSignOut } from "./sign-out";

const DAY_SECONDS = 24 * 60 * 60;
const FIVE_MINUTES = 5 * 60;

interface Parts {
  db: Database;
  env: Pick<Env, "publicUrl" | "port">;
  now: () => Date;
}

/** better-auth signs people in and out and keeps their cookie. Whatever else changes in access is a verb of ours. */
export function makeAuth({ db, env, now }: Parts) {
  return betterAuth({
    baseURL: env.publicUrl,
    basePath: "/api/auth",
    secret: keyFor("sessions").toString("hex"),
    trustedOrigins: trustedOrigins(env),
    database: drizzleAdapter(db, { provider: "pg", schema: { user, session, account, verification } }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // people come by the wizard or by invitation
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: { additionalFields: { role: { type: "string", required: false, input: false } } },
    session: { expiresIn: 14 * DAY_SECONDS, updateAge: FIVE_MINUTES }, // so that "last seen" is right to five minutes
    advanced: {
      cookiePrefix: "waymark",
      useSecureCookies: env.publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      database: { generateId: () => newId() },
      disableOriginCheck: false, // said, because its default is off in tests
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER], ipv6Subnet: 128 },
    },
    rateLimit: { enabled: false }, // beforeSignIn counts, by address and by place
    telemetry: { enabled: false },
    logger: { disabled: true }, // it logs wrong passwords as errors; the audit log has them
    hooks: {
      before: createAuthMiddleware(async (call) => {
        if (call.path === "/sign-in/email") await beforeSignIn(db, now(), call);
        if (call.path === "/sign-out") await beforeSignOut(db, now, call);
      }),
      after: createAuthMiddleware(async (call) => {
        if (call.path === "/sign-in/email") await afterSignIn(db, now, call);
      }),
    },
  });
}

export type Auth = ReturnType<typeof makeAuth>;

const kept = globalThis as typeof globalThis & { waymarkAuth?: Auth }; // outlives module reloads in development

export function auth(): Auth {
  kept.waymarkAuth ??= makeAuth({ db: database(), env: env(), now: businessNow });
  return kept.waymarkAuth;
}

const OPEN_PATHS = ["/api/auth/sign-in/email", "/api/auth/sign-out"];

/** Answers the two calls that are open over HTTP; the rest of better-auth is closed: get-session would hand the token to scripts. */
export async function answerAuth(request: Request, asked: Auth = auth()): Promise<Response> {
  if (!OPEN_PATHS.includes(new URL(request.url).pathname)) return new Response("Not found", { status: 404 });
  return refuseForeign(request) ?? asked.handler(request);
}
