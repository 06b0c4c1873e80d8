CREATE TABLE "bucket_connection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"endpoint" text DEFAULT '' NOT NULL,
	"region" text NOT NULL,
	"bucket" text NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"path_style" boolean DEFAULT false NOT NULL,
	"access_key_id" text NOT NULL,
	"secret" text NOT NULL,
	"private_allowed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bucket_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"connection_id" uuid,
	"folder" text DEFAULT '' NOT NULL,
	"format" text,
	"mapping" jsonb,
	"default_channel" text,
	"schedule" jsonb,
	"status" text DEFAULT 'queued' NOT NULL,
	"next_run_at" timestamp with time zone,
	"run_started_at" timestamp with time zone,
	"last_run_at" timestamp with time zone,
	"listed_to" text,
	"is_listed" boolean DEFAULT false NOT NULL,
	"files_known" integer DEFAULT 0 NOT NULL,
	"files_found" integer DEFAULT 0 NOT NULL,
	"files_taken" integer DEFAULT 0 NOT NULL,
	"files_failed" integer DEFAULT 0 NOT NULL,
	"error" text,
	"tries" smallint DEFAULT 0 NOT NULL,
	"started_by" text DEFAULT '' NOT NULL,
	"lease_holder" uuid,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bucket_object" (
	"import_id" uuid NOT NULL,
	"key" text collate "C" NOT NULL,
	"etag" text NOT NULL,
	"bytes" bigint NOT NULL,
	"state" text DEFAULT 'found' NOT NULL,
	"job_id" uuid,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bucket_object_import_id_key_pk" PRIMARY KEY("import_id","key")
);
--> statement-breakpoint
CREATE TABLE "bucket_piece" (
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "bucket_piece_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "written_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "connection_id" uuid;--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "parts_uploaded" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "objects_uploaded" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "export_job" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "source" jsonb;--> statement-breakpoint
ALTER TABLE "bucket_connection" ADD CONSTRAINT "bucket_connection_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_import" ADD CONSTRAINT "bucket_import_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_import" ADD CONSTRAINT "bucket_import_connection_id_bucket_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."bucket_connection"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_object" ADD CONSTRAINT "bucket_object_import_id_bucket_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."bucket_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_object" ADD CONSTRAINT "bucket_object_job_id_import_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_job"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_piece" ADD CONSTRAINT "bucket_piece_job_id_import_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bucket_connections_of_a_project" ON "bucket_connection" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "bucket_imports_newest_first" ON "bucket_import" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "bucket_imports_due" ON "bucket_import" USING btree ("created_at") WHERE "bucket_import"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "bucket_imports_scheduled" ON "bucket_import" USING btree ("next_run_at") WHERE "bucket_import"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "bucket_objects_to_take" ON "bucket_object" USING btree ("import_id","key") WHERE "bucket_object"."state" in ('found', 'fetching');--> statement-breakpoint
CREATE INDEX "bucket_objects_of_a_job" ON "bucket_object" USING btree ("job_id");--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_connection_id_bucket_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."bucket_connection"("id") ON DELETE set null ON UPDATE no action;