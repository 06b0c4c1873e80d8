import { type SQL, sql } from "drizzle-orm";
import { endpoint } from "@/db/schema";

/** The first value of a user attribute. */
const first = (name: string): SQL<string | null> => sql`${endpoint.userAttributes} -> ${name} ->> 0`;

/** What a list shows of a person. */
export const personColumns = {
  id: endpoint.id,
  channel: endpoint.channel,
  address: endpoint.address,
  userId: endpoint.userId,
  optOut: endpoint.optOut,
  status: endpoint.status,
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
  city: string | null;
  name: string | null;
  createdAt: Date;
}
