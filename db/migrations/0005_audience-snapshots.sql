CREATE TABLE "audience" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"people" integer NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_member" (
	"audience_id" uuid NOT NULL,
	"lane" smallint NOT NULL,
	"endpoint_id" text collate "C" NOT NULL,
	CONSTRAINT "audience_member_audience_id_lane_endpoint_id_pk" PRIMARY KEY("audience_id","lane","endpoint_id")
);
