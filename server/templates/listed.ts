import { and, isNull } from "drizzle-orm";
import { template } from "@/db/schema";

/** Templates that stand in the list: not deleted, and no campaign's own message. */
export const isListed = () => and(isNull(template.campaignId), isNull(template.deletedAt));
