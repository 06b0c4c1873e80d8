DROP INDEX "templates_named_once";--> statement-breakpoint
ALTER TABLE "template" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "template" ADD COLUMN "tags" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "template" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "template_version" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "template_version" ADD COLUMN "headers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "template_version" ADD COLUMN "defaults" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "template_version" ADD COLUMN "when_missing" text DEFAULT 'blank' NOT NULL;--> statement-breakpoint
ALTER TABLE "template_version" ADD COLUMN "design" text;--> statement-breakpoint
ALTER TABLE "template_version" ADD COLUMN "updated_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "templates_of_a_campaign" ON "template" USING btree ("campaign_id") WHERE "template"."campaign_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_named_once" ON "template" USING btree ("channel",lower("name")) WHERE "template"."campaign_id" is null and "template"."deleted_at" is null;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "versions_described_briefly" CHECK (length("template_version"."description") <= 500);--> statement-breakpoint
-- A message inside a campaign goes with it. Written here because the tables name each other.
ALTER TABLE "template" ADD CONSTRAINT "template_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;
