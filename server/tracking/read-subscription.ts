import { z } from "zod";
import type { Database } from "@/db/client";
import { maskAddress } from "@/domain/tracking/mask-address";
import { AppError } from "@/server/errors";
import { TEST_TOKEN } from "@/server/test-sends/mark";
import { readerOf } from "./reader-of";
import { readToken } from "./token";

export const ReadSubscription = z.object({ token: z.string() });

interface Sender {
  projectName: string;
  fromName: string | null;
}

/** What the page behind an unsubscribe link shows. Whoever holds the link has the mail it came in; they see no more of the address than its owner needs. */
export async function readSubscription({ db }: { db: Database }, { token }: { token: string }) {
  if (token === TEST_TOKEN) {
    throw new AppError(
      "not_found",
      "This mail was a test: its link changes nothing, and nobody is unsubscribed.",
    );
  }
  const read = readToken("unsubscribe", token);
  if (!read)
    throw new AppError(
      "not_found",
      "This link is not complete, or it was never made by us. Open the mail again and follow the link from there.",
    );
  const { projectId, runId } = read.message;
  const [sender] = await db.raw<Sender[]>`
    select p.name as "projectName", nullif(r.from_name, '') as "fromName"
    from project p left join run r on r.id = ${runId}
    where p.id = ${projectId}`;
  const reader = sender && (await readerOf(db.raw, read.message));
  if (!reader) throw new AppError("not_found", "We no longer have this address: no more mail will come.");
  return {
    address: maskAddress(reader.address),
    sender: sender.fromName ?? sender.projectName,
    unsubscribed: reader.optOut === "ALL",
  };
}
