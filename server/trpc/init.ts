import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import { readClientIp } from "@/server/access/client-ip";
import { isFromOwnPage, strangeOrigin } from "@/server/access/origins";
import { projectContext } from "@/server/access/project-context";
import { readSession } from "@/server/access/read-session";
import { now, syncClock } from "@/server/clock";
import type { AccountContext } from "@/server/context";
import { database } from "@/server/database";
import { AppError, errorCodes } from "@/server/errors";
import { env } from "@/server/installed-env";
import { faultsByField, inWords, isLost } from "./bad-input";

/** Who asks. Read once a request, for the console's pages as for its calls. */
export async function createTrpcContext({ headers, answer }: { headers: Headers; answer?: Headers }) {
  const db = database();
  await syncClock(db);
  const fromOwnPage = isFromOwnPage(headers, env());
  return { db, now, ip: readClientIp(headers), fromOwnPage, session: await readSession(headers, answer) };
}

const t = initTRPC.context<typeof createTrpcContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message:
      error.code === "INTERNAL_SERVER_ERROR"
        ? "Something went wrong on our side. It has been logged."
        : error.code === "BAD_REQUEST" && error.cause instanceof z.ZodError
          ? inWords(error.cause)
          : shape.message,
    data: {
      ...shape.data,
      stack: undefined,
      field: error.cause instanceof AppError ? error.cause.field : undefined,
      fields: error.cause instanceof z.ZodError ? faultsByField(error.cause) : undefined,
    },
  }),
});

export const router = t.router;

/** Refusals become TRPCErrors here and nowhere else. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof z.ZodError && isLost(cause)) {
    throw new TRPCError({ code: "NOT_FOUND", message: "There is nothing under this address", cause });
  }
  if (!(cause instanceof AppError)) return result;
  const refusal = cause;
  throw new TRPCError({ code: errorCodes[refusal.code].trpc, message: refusal.message, cause: refusal });
});

/** CSRF: what changes something is asked by our own pages only. */
const ownPages = t.middleware(({ ctx, type, next }) => {
  if (type === "mutation" && !ctx.fromOwnPage) {
    throw new TRPCError({ code: "FORBIDDEN", message: strangeOrigin(env()) });
  }
  return next();
});

export const publicProcedure = t.procedure.use(refusals).use(ownPages);

/** For whoever is not signed in: a visitor may do nothing but what a verb opens to them. */
export const visitorProcedure = publicProcedure.use(({ ctx, next }) => {
  const visitor: AccountContext = { db: ctx.db, now: ctx.now, actor: { kind: "visitor", ip: ctx.ip } };
  return next({ ctx: visitor });
});

export const accountProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on" });
  const account: AccountContext & { sessionId: string } = {
    db: ctx.db,
    now: ctx.now,
    actor: ctx.session.actor,
    sessionId: ctx.session.id,
  };
  return next({ ctx: account });
});

/** Adds the project named in the input; one the actor is no member of is not found. */
export const projectProcedure = accountProcedure
  .input(z.object({ projectId: z.string() }))
  .use(async ({ ctx, input, next }) => next({ ctx: await projectContext(ctx, input.projectId) }));
