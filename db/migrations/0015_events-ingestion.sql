CREATE TABLE "dropped_count" (
	"project_id" uuid NOT NULL,
	"day" date NOT NULL,
	"reason" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "dropped_count_project_id_day_reason_pk" PRIMARY KEY("project_id","day","reason")
);
--> statement-breakpoint
CREATE TABLE "dropped_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"detail" text NOT NULL,
	"type" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"event_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_name" (
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text collate "C" NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_name_project_id_kind_name_pk" PRIMARY KEY("project_id","kind","name")
);
--> statement-breakpoint
CREATE TABLE "event_seen" (
	"project_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"lane" smallint NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_seen_project_id_event_id_lane_pk" PRIMARY KEY("project_id","event_id","lane")
);
--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dropped_count" ADD CONSTRAINT "dropped_count_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dropped_event" ADD CONSTRAINT "dropped_event_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_name" ADD CONSTRAINT "event_name_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dropped_newest_first" ON "dropped_event" USING btree ("project_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "dropped_oldest_first" ON "dropped_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_seen_first" ON "event_seen" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "messages_triggered_due" ON "message" USING btree ("run_id","due_at","lane") WHERE "message"."state" = 'queued' and "message"."occasion_id" <> "message"."run_id";--> statement-breakpoint
CREATE INDEX "messages_triggered" ON "message" USING btree ("run_id","occasion_id","lane","recipient_id") WHERE "message"."occasion_id" <> "message"."run_id";--> statement-breakpoint
CREATE INDEX "runs_that_wait_for_events" ON "run" USING btree ("project_id") WHERE "run"."kind" = 'trigger' and "run"."planned_at" is null;--> statement-breakpoint
-- The event table is partitioned, so drizzle-kit does not know it.
ALTER TABLE "event" ADD COLUMN "client" jsonb;
