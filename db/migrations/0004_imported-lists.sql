CREATE TABLE "discarded_list" (
	"list_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "saves_people" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "list_mode" text;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "segment_name" text;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "segment_id" uuid;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "list_id" uuid;--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "rows_listed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "segment_version" ADD COLUMN "list_id" uuid;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_segment_id_segment_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segment"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_of_a_segment" ON "import_job" USING btree ("segment_id") WHERE "import_job"."segment_id" is not null;