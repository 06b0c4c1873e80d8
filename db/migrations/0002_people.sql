CREATE TABLE "attribute_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"of" text NOT NULL,
	"name" text NOT NULL,
	"new_name" text,
	"next_lane" smallint DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"started_by" text DEFAULT '' NOT NULL,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attribute_name" (
	"project_id" uuid NOT NULL,
	"of" text NOT NULL,
	"name" text collate "C" NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"is_blocked" boolean DEFAULT false NOT NULL,
	"uses" bigint,
	"counted_at" timestamp with time zone,
	CONSTRAINT "attribute_name_project_id_of_name_pk" PRIMARY KEY("project_id","of","name")
);
--> statement-breakpoint
CREATE TABLE "endpoint_activity" (
	"project_id" uuid NOT NULL,
	"lane" smallint NOT NULL,
	"endpoint_id" text collate "C" NOT NULL,
	"last_active_at" timestamp with time zone NOT NULL,
	CONSTRAINT "endpoint_activity_project_id_lane_endpoint_id_pk" PRIMARY KEY("project_id","lane","endpoint_id")
);
--> statement-breakpoint
CREATE TABLE "export_job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"segment_id" uuid,
	"segment_version" integer,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"columns" jsonb,
	"after_lane" smallint DEFAULT 0 NOT NULL,
	"after_id" text DEFAULT '' NOT NULL,
	"parts" integer DEFAULT 0 NOT NULL,
	"rows_written" integer DEFAULT 0 NOT NULL,
	"bytes_written" bigint DEFAULT 0 NOT NULL,
	"error" text,
	"started_by" text DEFAULT '' NOT NULL,
	"finished_at" timestamp with time zone,
	"lease_holder" uuid,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_part" (
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "export_part_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"project_id" uuid NOT NULL,
	"header" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"default_channel" text,
	"file_name" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_mapping_project_id_header_pk" PRIMARY KEY("project_id","header")
);
--> statement-breakpoint
CREATE TABLE "segment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"last_count" integer,
	"last_counted_at" timestamp with time zone,
	"created_by" text DEFAULT '' NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "segments_named" CHECK (length("segment"."name") > 0)
);
--> statement-breakpoint
CREATE TABLE "segment_member" (
	"segment_id" uuid NOT NULL,
	"lane" smallint NOT NULL,
	"endpoint_id" text collate "C" NOT NULL,
	CONSTRAINT "segment_member_segment_id_lane_endpoint_id_pk" PRIMARY KEY("segment_id","lane","endpoint_id")
);
--> statement-breakpoint
CREATE TABLE "segment_user" (
	"segment_id" uuid NOT NULL,
	"user_id" text collate "C" NOT NULL,
	CONSTRAINT "segment_user_segment_id_user_id_pk" PRIMARY KEY("segment_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "segment_version" (
	"segment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"criteria" jsonb,
	"created_by" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "segment_version_segment_id_version_pk" PRIMARY KEY("segment_id","version")
);
--> statement-breakpoint
DROP INDEX "endpoints_of_a_lane";--> statement-breakpoint
DROP INDEX "endpoints_by_address";--> statement-breakpoint
DROP INDEX "endpoints_of_a_user";--> statement-breakpoint
ALTER TABLE "endpoint" DROP CONSTRAINT "endpoint_project_id_id_lane_pk";--> statement-breakpoint
ALTER TABLE "endpoint" ALTER COLUMN "id" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "endpoint" ALTER COLUMN "address_key" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "endpoint" ALTER COLUMN "address_key" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "endpoint" ALTER COLUMN "user_id" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "cap_count" ALTER COLUMN "endpoint_id" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "engagement" ALTER COLUMN "recipient_id" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "message" ALTER COLUMN "recipient_id" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "run_duplicate" ALTER COLUMN "endpoint_id" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_project_id_lane_id_pk" PRIMARY KEY("project_id","lane","id");--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "format" text DEFAULT 'csv' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "paused_ms" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "attribute_names" integer DEFAULT 250 NOT NULL;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "endpoints_per_user" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "attribute_change" ADD CONSTRAINT "attribute_change_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attribute_name" ADD CONSTRAINT "attribute_name_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_job_id_export_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."export_job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment" ADD CONSTRAINT "segment_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_version" ADD CONSTRAINT "segment_version_segment_id_segment_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attribute_changes_due" ON "attribute_change" USING btree ("created_at") WHERE "attribute_change"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "attribute_changes_newest_first" ON "attribute_change" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exports_newest_first" ON "export_job" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exports_due" ON "export_job" USING btree ("created_at") WHERE "export_job"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "segments_newest_first" ON "segment" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "endpoints_by_value" ON "endpoint" USING gin ("user_attributes" jsonb_path_ops,"attributes" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "runs_of_a_project" ON "run" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "endpoints_by_address" ON "endpoint" USING btree ("project_id","channel","address_key");--> statement-breakpoint
CREATE INDEX "endpoints_of_a_user" ON "endpoint" USING btree ("project_id","user_id") WHERE "endpoint"."user_id" is not null;