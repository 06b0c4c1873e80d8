CREATE TABLE "run_duplicate" (
	"run_id" uuid NOT NULL,
	"endpoint_id" text NOT NULL,
	"lane" smallint NOT NULL,
	CONSTRAINT "run_duplicate_run_id_endpoint_id_lane_pk" PRIMARY KEY("run_id","endpoint_id","lane")
);
--> statement-breakpoint
DROP INDEX "messages_due";--> statement-breakpoint
ALTER TABLE "engine_owner" ADD COLUMN "lag_ms" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "duplicates_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "run_duplicate" ADD CONSTRAINT "run_duplicate_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;