CREATE TABLE "campaign_version" (
	"campaign_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"created_by" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_version_campaign_id_version_pk" PRIMARY KEY("campaign_id","version")
);
--> statement-breakpoint
CREATE TABLE "treatment" (
	"campaign_id" uuid NOT NULL,
	"nth" smallint NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"share" smallint DEFAULT 0 NOT NULL,
	"template_id" uuid,
	"template_version" integer,
	"from_name" text,
	"from_address" text,
	"schedule" jsonb,
	"next_occurrence" timestamp with time zone,
	"next_run_at" timestamp with time zone,
	CONSTRAINT "treatment_campaign_id_nth_pk" PRIMARY KEY("campaign_id","nth"),
	CONSTRAINT "treatments_counted" CHECK ("treatment"."nth" between 0 and 4),
	CONSTRAINT "treatments_percent" CHECK ("treatment"."share" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "holdout" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "schedule" jsonb DEFAULT '{"kind":"immediately"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "limits" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "quiet_time" jsonb;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "hook" jsonb;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "tags" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "next_run_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "max_run_seconds" integer;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "quiet_time" jsonb;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "hook" jsonb;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "hook_secret" text;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "estimate_zones" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "assumed_zone" text;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "treatment" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "occurrence" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "local_time" text;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "cohort_from" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "cohort_to" smallint DEFAULT 9999 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "holdout_below" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "daily_cap" integer;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "total_cap" integer;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "max_seconds" integer;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "quiet_time" jsonb;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "hook" jsonb;--> statement-breakpoint
ALTER TABLE "campaign_version" ADD CONSTRAINT "campaign_version_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment" ADD CONSTRAINT "treatment_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment" ADD CONSTRAINT "treatment_template_id_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "treatments_by_template" ON "treatment" USING btree ("template_id");--> statement-breakpoint
CREATE INDEX "campaigns_due" ON "campaign" USING btree ("next_run_at") WHERE "campaign"."next_run_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "runs_opened_once" ON "run" USING btree ("campaign_id","treatment","occurrence");--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaigns_holdout_percent" CHECK ("campaign"."holdout" between 0 and 99);
--> statement-breakpoint
-- The SQL twin of campaignCohort() in db/cohort.ts; server/engine/planning/cohorts.test.ts pins both to the same vectors.
CREATE FUNCTION campaign_cohort(campaign uuid, who text) RETURNS smallint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ((('x' || substr(md5(replace(campaign::text, '-', '') || '/' || who), 1, 7))::bit(28)::int) % 10000)::smallint
$$;
--> statement-breakpoint
-- What a campaign sent by itself is its default treatment from now on.
INSERT INTO "treatment" ("campaign_id", "nth", "template_id", "template_version", "from_name", "from_address")
SELECT "id", 0, "template_id", "template_version", "from_name", "from_address" FROM "campaign";
--> statement-breakpoint
INSERT INTO "campaign_version" ("campaign_id", "version", "definition", "created_at")
SELECT "id", 1, jsonb_build_object(
  'name', "name", 'audience', "audience", 'holdout', 0, 'schedule', "schedule", 'limits', "limits", 'quietTime', null, 'hook', null,
  'tags', "tags", 'treatments', jsonb_build_array(jsonb_build_object(
    'name', '', 'description', '', 'share', 0, 'schedule', null, 'templateId', replace("template_id"::text, '-', ''),
    'templateVersion', "template_version", 'fromName', "from_name", 'fromAddress', "from_address"))),
  coalesce("launched_at", "created_at")
FROM "campaign" WHERE "status" <> 'draft';
--> statement-breakpoint
UPDATE "run" r SET "occurrence" = r."as_of", "daily_cap" = p."daily_cap", "total_cap" = p."total_cap"
FROM "project" p WHERE p."id" = r."project_id" AND r."kind" = 'campaign';
--> statement-breakpoint
ALTER TABLE "campaign" DROP CONSTRAINT "campaign_template_id_template_id_fk";
--> statement-breakpoint
ALTER TABLE "campaign" DROP COLUMN "template_id";--> statement-breakpoint
ALTER TABLE "campaign" DROP COLUMN "template_version";--> statement-breakpoint
ALTER TABLE "campaign" DROP COLUMN "from_name";--> statement-breakpoint
ALTER TABLE "campaign" DROP COLUMN "from_address";--> statement-breakpoint
ALTER TABLE "campaign" DROP COLUMN "starts_at";
