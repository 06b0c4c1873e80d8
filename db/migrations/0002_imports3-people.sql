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
ALTER TABLE "attribute_name" ADD CONSTRAINT "attribute_name_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endpoints_by_address" ON "endpoint" USING btree ("project_id","channel","address_key");--> statement-breakpoint
CREATE INDEX "endpoints_of_a_user" ON "endpoint" USING btree ("project_id","user_id") WHERE "endpoint"."user_id" is not null;