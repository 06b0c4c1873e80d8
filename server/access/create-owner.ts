import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Db } from "@/db/client";
import { user } from "@/db/schema";
import { MemberEmail, MemberName } from "@/domain/access/person";
import { recordAudit } from "@/server/audit/record-audit";
import { now } from "@/server/clock";
import type { AccountContext, Actor } from "@/server/context";
import type { Env } from "@/server/env";
import { AppError } from "@/server/errors";
import { limitTries } from "./limit-tries";
import { insertPassword, Password } from "./password";

export const CreateOwner = z.object({ name: MemberName, email: MemberEmail, password: Password });

const FIRST_OWNER_LOCK = 7_205_760;

/** The first-run wizard: open to whoever comes first, and closed for ever once there is a member. */
export async function createOwner(ctx: AccountContext, input: z.infer<typeof CreateOwner>) {
  const ip = ctx.actor.kind === "visitor" ? ctx.actor.ip : undefined;
  await limitTries(ctx.db, { name: "create-owner", of: ip ?? "nowhere", tries: 20, seconds: 60 }, ctx.now());

  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_OWNER_LOCK})`); // two browsers, one owner
    if (!(await isFirstRun(tx))) {
      throw new AppError(
        "conflict",
        "This console has an owner already. Sign in, or ask them for an invitation.",
      );
    }
    return insertOwner(tx, { ...ctx, actor: { kind: "visitor", ip } }, input);
  });
}

export async function isFirstRun(db: Db): Promise<boolean> {
  return (await db.$count(user)) === 0;
}

/** At boot: the owner whom the environment names, if there is none yet. */
export async function ensureOwner(db: Database, { admin }: Pick<Env, "admin">): Promise<void> {
  if (!admin) return;
  const email = admin.email.toLowerCase();
  const name = email.split("@")[0] ?? email;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_OWNER_LOCK})`);
    if ((await tx.$count(user, eq(user.role, "owner"))) > 0) return;
    await insertOwner(tx, { db, now, actor: { kind: "cli" } }, { name, email, password: admin.password });
  });
}

async function insertOwner(
  tx: Db,
  ctx: AccountContext,
  { name, email, password }: z.infer<typeof CreateOwner>,
) {
  const [owner] = await tx.insert(user).values({ name, email, role: "owner" }).returning();
  if (!owner) throw new Error("the insert returned no user");
  await insertPassword(tx, owner.id, password);
  const actor: Actor =
    ctx.actor.kind === "visitor"
      ? { kind: "user", id: owner.id, name, email, role: "owner", ip: ctx.actor.ip }
      : ctx.actor;
  await recordAudit(
    tx,
    { ...ctx, actor },
    {
      action: "owner.create",
      subject: { kind: "user", id: owner.id, name },
      after: { name, email, role: "owner" },
    },
  );
  return owner;
}
