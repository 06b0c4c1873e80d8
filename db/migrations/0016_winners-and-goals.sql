ALTER TABLE "campaign" ADD COLUMN "kept_back" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "winner_rule" jsonb;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "judged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "kept_back_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "goal" jsonb;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "to_kept_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "contests_to_judge" ON "campaign" USING btree ("status") WHERE "campaign"."kept_back" > 0 and "campaign"."kept_back_until" is null and "campaign"."winner_rule" is not null and "campaign"."judged_at" is null;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaigns_kept_back_percent" CHECK ("campaign"."kept_back" between 0 and 98);--> statement-breakpoint
UPDATE "campaign_version" SET "definition" = '{"keptBack": 0, "winnerRule": null, "goal": null}'::jsonb || "definition";
