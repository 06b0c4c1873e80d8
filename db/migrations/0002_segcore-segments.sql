CREATE TABLE "endpoint_activity" (
	"project_id" uuid NOT NULL,
	"endpoint_id" text NOT NULL,
	"lane" smallint NOT NULL,
	"last_active_at" timestamp with time zone NOT NULL,
	CONSTRAINT "endpoint_activity_project_id_endpoint_id_lane_pk" PRIMARY KEY("project_id","endpoint_id","lane")
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
	"endpoint_id" text NOT NULL,
	"lane" smallint NOT NULL,
	CONSTRAINT "segment_member_segment_id_endpoint_id_lane_pk" PRIMARY KEY("segment_id","endpoint_id","lane")
);
--> statement-breakpoint
CREATE TABLE "segment_user" (
	"segment_id" uuid NOT NULL,
	"user_id" text NOT NULL,
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
ALTER TABLE "segment" ADD CONSTRAINT "segment_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_version" ADD CONSTRAINT "segment_version_segment_id_segment_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "segments_newest_first" ON "segment" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "segment_members_of_a_lane" ON "segment_member" USING btree ("segment_id","lane");