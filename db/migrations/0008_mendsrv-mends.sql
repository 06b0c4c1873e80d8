ALTER TABLE "attribute_change" ADD COLUMN "came_again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "bucket_import" ADD COLUMN "mapped_header" text;--> statement-breakpoint
ALTER TABLE "bucket_import" ADD COLUMN "asked_for" uuid;--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "values_left_out" integer DEFAULT 0 NOT NULL;