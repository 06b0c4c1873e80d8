import { asc, desc } from "drizzle-orm";
import type { ProviderRow } from "@/db/schema";
import { identity } from "@/db/schema";
import { stateAt } from "@/domain/identities/identity";
import { findingsOf } from "@/domain/identities/records";
import { mechanismOf } from "@/domain/identities/relays";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { defaultProvider } from "@/server/providers/default-provider";
import { domainKeyOf } from "./domain-key";

const MOST_SHOWN = 500;

/** The senders of the whole account, each with its records as they have to be for mail of this project. */
export async function listIdentities(ctx: Context) {
  allow(ctx, "project:read");
  const [rows, provider] = await Promise.all([
    ctx.db.select().from(identity).orderBy(desc(identity.kind), asc(identity.name)).limit(MOST_SHOWN),
    defaultProvider(ctx.db, ctx.projectId, "EMAIL"),
  ]);
  const mechanism = mechanismOf(hostOf(provider));
  return rows.map((row) => {
    const key = domainKeyOf(row);
    const { id, kind, name, signs, checkedAt, verifiedAt, askedAt, missingSince } = row;
    return {
      id,
      kind,
      name,
      state: stateAt(row, ctx.now()),
      signs,
      checkedAt,
      verifiedAt,
      askedAt,
      missingSince,
      records: key ? findingsOf(key, row.looks, mechanism) : [],
    };
  });
}

function hostOf({ kind, settings }: ProviderRow): string {
  if (kind === "ses") return "amazonaws.com";
  return typeof settings.host === "string" ? settings.host : "";
}
