import { and, eq, type SQL, sql } from "drizzle-orm";
import { endpoint, suppression } from "@/db/schema";

/** The first value of a user attribute. */
const first = (name: string): SQL<string | null> => sql`${endpoint.userAttributes} -> ${name} ->> 0`;

/** Joins the suppression list to endpoints: only e-mail addresses stand on it. */
export const isOnList = and(eq(endpoint.channel, "EMAIL"), eq(suppression.addressKey, endpoint.addressKey));

/** What a list shows of a person; `suppression` is joined by `isOnList`. */
export const personColumns = {
  id: endpoint.id,
  channel: endpoint.channel,
  address: endpoint.address,
  userId: endpoint.userId,
  optOut: endpoint.optOut,
  status: endpoint.status,
  isSuppressed: sql<boolean>`${suppression.addressKey} is not null`,
  city: sql<string | null>`${endpoint.location} ->> 'City'`,
  name: sql<
    string | null
  >`coalesce(nullif(concat_ws(' ', ${first("first_name")}, ${first("last_name")}), ''), ${first("name")})`,
  createdAt: endpoint.createdAt,
};

export interface PersonRow {
  id: string;
  channel: (typeof endpoint.$inferSelect)["channel"];
  address: string;
  userId: string | null;
  optOut: (typeof endpoint.$inferSelect)["optOut"];
  status: (typeof endpoint.$inferSelect)["status"];
  isSuppressed: boolean;
  city: string | null;
  name: string | null;
  createdAt: Date;
}
