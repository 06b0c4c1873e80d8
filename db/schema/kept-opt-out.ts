import { pgTable, primaryKey } from "drizzle-orm/pg-core";
import { byteText, instant, uuid } from "./columns";
import { project } from "./project";

/** Opt-outs that outlive their endpoints: of the address nothing is kept but a fingerprint, by which it is known when it comes again. */
export const keptOptOut = pgTable(
  "kept_opt_out",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    fingerprint: byteText().notNull(), // fingerprintOf() in server/endpoints/kept-opt-outs.ts
    keptAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.fingerprint] })],
);
