CREATE TABLE "pinpoint_extra" (
	"project_id" uuid,
	"of" text NOT NULL,
	"id" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"said" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pinpoint_extra_of_id_version_pk" PRIMARY KEY("of","id","version")
);
--> statement-breakpoint
ALTER TABLE "access_key" ADD COLUMN "reach" text DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_key" ADD COLUMN "rate_per_second" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "tags" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "segment" ADD COLUMN "tags" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pinpoint_extra" ADD CONSTRAINT "pinpoint_extra_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;