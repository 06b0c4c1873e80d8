import type { AccountContext, Actor } from "@/server/context";
import { AppError } from "@/server/errors";
import { allowAccount } from "../allow";

/** The signed-in person: only people have a name, a password and sessions. */
export function selfOf(ctx: AccountContext): Extract<Actor, { kind: "user" }> {
  allowAccount(ctx, "account:read");
  if (ctx.actor.kind !== "user")
    throw new AppError("forbidden", "Only a person who is signed in may do that.");
  return ctx.actor;
}

/** A person at one of their browsers. */
export type SelfContext = AccountContext & { sessionId: string };
