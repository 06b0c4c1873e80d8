ALTER TABLE "import_job" DROP CONSTRAINT "import_job_started_by_user_id_fk";
--> statement-breakpoint
DROP INDEX "endpoints_by_address";--> statement-breakpoint
DROP INDEX "endpoints_of_a_user";--> statement-breakpoint
ALTER TABLE "import_job" ALTER COLUMN "started_by" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "import_job" ALTER COLUMN "started_by" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "import_job" ALTER COLUMN "started_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_failure" ADD COLUMN "value" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "encoding" text DEFAULT 'utf-8' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "delimiter" text DEFAULT ',' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "has_header" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "columns" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "next_row" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "rows_repeated" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "lease_holder" uuid;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "lease_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "imports_due" ON "import_job" USING btree ("created_at") WHERE "import_job"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "endpoints_by_address" ON "endpoint" USING btree ("project_id","channel","address_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "endpoints_of_a_user" ON "endpoint" USING btree ("project_id","user_id" text_pattern_ops);