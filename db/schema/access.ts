import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { keyReaches } from "@/domain/access/key-reach";
import { accountRoles, type ProjectRole, projectRoles } from "@/domain/access/roles";
import { id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";

/** user, session, account, verification and rateLimit are better-auth's tables, in its field names. */
export const user = pgTable("user", {
  id: id(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text({ enum: accountRoles }).notNull().default("marketer"),
  ...timestamps,
});

const ownerId = () =>
  uuid()
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

export const session = pgTable(
  "session",
  {
    id: id(),
    token: text().notNull().unique(),
    userId: ownerId(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    ...timestamps,
  },
  (table) => [index("sessions_of_a_user").on(table.userId)],
);

export const account = pgTable(
  "account",
  {
    id: id(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: ownerId(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(), // a scrypt hash
    ...timestamps,
  },
  (table) => [index("accounts_of_a_user").on(table.userId)],
);

export const verification = pgTable("verification", {
  id: id(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant().notNull(),
  ...timestamps,
});

export const rateLimit = pgTable("rate_limit", {
  id: id(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: "number" }).notNull(),
});

export const projectMember = pgTable(
  "project_member",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    userId: ownerId(),
    role: text({ enum: projectRoles }).notNull(),
    ...timestamps,
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.userId] }),
    index("projects_of_a_user").on(table.userId),
  ],
);

/** An invitation is a link: only a hash of its token is kept. */
export const invitation = pgTable(
  "invitation",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    role: text({ enum: accountRoles }).notNull(),
    projects: jsonb().$type<{ projectId: string; role: ProjectRole }[]>().notNull().default([]),
    memberId: uuid().references(() => user.id, { onDelete: "cascade" }), // set: a member's link to a new password
    invitedBy: uuid().references(() => user.id, { onDelete: "set null" }),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
    ...timestamps,
  },
  (table) => [check("invitations_make_no_owner", sql`${table.role} <> 'owner'`)],
);

/** An AWS-style access key; without a project it opens the whole account. SigV4 needs the plain secret, so it is kept encrypted. */
export const accessKey = pgTable(
  "access_key",
  {
    id: text().primaryKey(), // AKIA…
    projectId: uuid().references(() => project.id, { onDelete: "cascade" }),
    name: text().notNull().default(""),
    secret: text().notNull(), // sealed by server/access/secrets.ts
    reach: text({ enum: keyReaches }).notNull().default("full"),
    ratePerSecond: integer().notNull().default(1000), // calls; the burst is as much again
    createdBy: uuid().references(() => user.id, { onDelete: "set null" }),
    lastUsedAt: instant(),
    revokedAt: instant(),
    ...timestamps,
  },
  (table) => [index("access_keys_of_a_project").on(table.projectId)],
);

export type User = typeof user.$inferSelect;
export type Invitation = typeof invitation.$inferSelect;
