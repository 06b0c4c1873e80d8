import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type BounceMailbox, bounceMailbox } from "@/db/schema";
import type { MailboxSettings } from "@/domain/feedback/mailbox";
import { AppError } from "@/server/errors";
import { readMailboxSecret } from "./secret";

export async function findMailbox(db: Db, projectId: string): Promise<BounceMailbox | null> {
  const [found] = await db.select().from(bounceMailbox).where(eq(bounceMailbox.projectId, projectId));
  return found ?? null;
}

interface Given {
  settings: MailboxSettings;
  password?: string | undefined;
}

/** A kept password is only ever shown to the server and user it was given for. */
export function passwordOf({ settings, password }: Given, kept: BounceMailbox | null): string {
  if (password) return password;
  if (!kept) throw new AppError("invalid", "Give the password", "password");
  const same = (["host", "port", "user", "encrypted", "checkCertificate"] as const).every(
    (name) => kept[name] === settings[name],
  );
  if (!same)
    throw new AppError(
      "invalid",
      "Give the password again: the kept one was given for another connection.",
      "password",
    );
  const read = readMailboxSecret(kept.secret);
  if (read === null)
    throw new AppError("invalid", "Give the password again: the kept one cannot be read.", "password");
  return read;
}
