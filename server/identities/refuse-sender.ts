import type { Db } from "@/db/client";
import { type SenderRule, senderProblem } from "@/domain/identities/sender-rule";
import { AppError } from "@/server/errors";
import { isVerifiedSender } from "./sender-standing";

/** EML-5: throws where a project's rule keeps this sender from sending. */
export async function refuseSender(db: Db, address: string, rule: SenderRule): Promise<void> {
  if (rule === "any") return;
  const isVerified = await isVerifiedSender(db, address);
  const problem = senderProblem(address, { rule, isVerified, leaves: true });
  if (problem) throw new AppError("invalid", `${problem.message} ${problem.fix}`);
}
