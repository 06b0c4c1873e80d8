import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema";

export { LONGEST_PASSWORD, Password, SHORTEST_PASSWORD } from "@/domain/access/password";

const CREDENTIAL = "credential"; // better-auth's name for e-mail and password

export async function insertPassword(tx: Db, userId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await tx.insert(account).values({ userId, accountId: userId, providerId: CREDENTIAL, password: hash });
}

export async function replacePassword(tx: Db, userId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await tx.update(account).set({ password: hash }).where(credentialOf(userId));
}

export async function isPasswordOf(db: Db, userId: string, password: string): Promise<boolean> {
  const [found] = await db.select({ hash: account.password }).from(account).where(credentialOf(userId));
  return found?.hash ? verifyPassword({ hash: found.hash, password }) : false;
}

const credentialOf = (userId: string) => and(eq(account.userId, userId), eq(account.providerId, CREDENTIAL));
