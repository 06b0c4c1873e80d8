CREATE TABLE "data_directory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"beat" bigint NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "endpoints_of_a_lane";--> statement-breakpoint
CREATE INDEX "runs_to_finish" ON "run" USING btree ("created_at") WHERE "run"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "endpoints_of_a_lane" ON "endpoint" USING btree ("project_id","lane","id" text_pattern_ops);