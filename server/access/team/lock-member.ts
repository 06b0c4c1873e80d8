import { eq, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type User, user } from "@/db/schema";
import type { AccountRole } from "@/domain/access/roles";
import { mayManage } from "@/domain/access/team";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { accountRoleOf } from "../allow";

/** The member, whom the actor may manage. All owners are locked with them, so that no two of them go at the same time. */
export async function lockMember(tx: Db, ctx: AccountContext, userId: string): Promise<User> {
  const locked = await lockWithOwners(tx, userId);
  const member = locked.find(({ id }) => id === userId);
  if (!member) throw new AppError("not_found", "There is no such member. They may have been removed.");
  if (!mayManage(accountRoleOf(ctx), member.role)) {
    throw new AppError("forbidden", "Only an owner may change what an owner is.");
  }
  return member;
}

/** Throws when taking `member` from among the owners would leave none. Call it under the lock. */
export async function keepAnOwner(tx: Db, member: User, becomes: AccountRole | null): Promise<void> {
  if (member.role !== "owner" || becomes === "owner") return;
  if ((await tx.$count(user, eq(user.role, "owner"))) > 1) return;
  throw new AppError("conflict", `${member.name} is the last owner. Make somebody else an owner first.`);
}

const lockWithOwners = (tx: Db, userId: string) =>
  tx
    .select()
    .from(user)
    .where(or(eq(user.id, userId), eq(user.role, "owner")))
    .orderBy(user.id)
    .for("update");
