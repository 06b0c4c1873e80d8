CREATE TABLE "data_directory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"beat" bigint NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "runs_to_finish" ON "run" USING btree ("created_at") WHERE "run"."finished_at" is null;