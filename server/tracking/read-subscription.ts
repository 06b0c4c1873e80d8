import { z } from "zod";
import type { Database } from "@/db/client";
import { maskAddress } from "@/domain/tracking/mask-address";
import { AppError } from "@/server/errors";
import { TEST_TOKEN } from "@/server/test-sends/mark";
import { readToken } from "./token";

export const ReadSubscription = z.object({ token: z.string() });

interface Subscription {
  address: string;
  optOut: "ALL" | "NONE";
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
  const { projectId, recipientId, lane, runId } = read.message;
  const [found] = await db.raw<Subscription[]>`
    select e.address, e.opt_out as "optOut", p.name as "projectName", nullif(r.from_name, '') as "fromName"
    from endpoint e join project p on p.id = e.project_id
      left join run r on r.id = ${runId}
    where e.project_id = ${projectId} and e.id = ${recipientId} and e.lane = ${lane}`;
  if (!found) throw new AppError("not_found", "We no longer have this address: no more mail will come.");
  return {
    address: maskAddress(found.address),
    sender: found.fromName ?? found.projectName,
    unsubscribed: found.optOut === "ALL",
  };
}
