import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identityKinds, identityStates } from "@/domain/identities/identity";
import type { Looks } from "@/domain/identities/records";
import { byteText, id, instant, timestamps, uuid } from "./columns";

/** EML-2: a domain or an address that the account has proven to be its own. It holds for every project. */
export const identity = pgTable(
  "identity",
  {
    id: id(),
    kind: text({ enum: identityKinds }).notNull(),
    name: byteText().notNull(), // a domain in ASCII; an address with its local part as it was written
    state: text({ enum: identityStates }).notNull().default("pending"),
    selector: text(), // a domain's DKIM key: <selector>._domainkey.<domain>
    publicKey: text(), // as its record wants it
    secret: text(), // the private key, sealed by server/access/secrets.ts
    signs: boolean().notNull().default(true), // whether Waymark signs mail of the domain itself
    looks: jsonb().$type<Looks>(), // a domain's records as they were found last
    checkedAt: instant(),
    missingSince: instant(), // since when a verified domain's record cannot be found
    askedAt: instant().notNull(), // when the proof was asked for, the last time
    verifiedAt: instant(),
    tokenHash: text().unique(), // of the link that an address is proven with
    addedBy: uuid(),
    ...timestamps,
  },
  (table) => [
    uniqueIndex("identities_named_once").on(table.name),
    index("identities_to_check").on(table.checkedAt).where(sql`${table.kind} = 'domain'`),
    check("identities_of_domains_have_a_key", sql`${table.kind} <> 'domain' or ${table.secret} is not null`),
  ],
);

export type Identity = typeof identity.$inferSelect;
