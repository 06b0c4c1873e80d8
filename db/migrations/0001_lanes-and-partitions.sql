-- The SQL twin of laneOf() in db/lane.ts; db/lane.test.ts pins both to the same vectors.
CREATE FUNCTION lane_of(id text) RETURNS smallint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ((('x' || substr(md5(id), 1, 4))::bit(16)::int) & 255)::smallint
$$;
--> statement-breakpoint
INSERT INTO "lane_lease" ("lane") SELECT generate_series(0, 255);
--> statement-breakpoint
-- Events lie by day of arrival. Partitions are made ahead by the engine and dropped whole; there is no default partition.
CREATE TABLE "event" (
  "id" uuid NOT NULL,
  "arrived_at" timestamp with time zone NOT NULL,
  "lane" smallint NOT NULL,
  "project_id" uuid NOT NULL,
  "type" text NOT NULL,
  "endpoint_id" text NOT NULL,
  "user_id" text,
  "occurred_at" timestamp with time zone NOT NULL,
  "run_id" uuid,
  "campaign_id" uuid,
  "occasion_id" uuid,
  "attributes" jsonb NOT NULL,
  "metrics" jsonb NOT NULL,
  CONSTRAINT "event_arrived_at_id_lane_pk" PRIMARY KEY ("arrived_at", "id", "lane")
) PARTITION BY RANGE ("arrived_at");
--> statement-breakpoint
CREATE INDEX "events_by_type" ON "event" ("project_id", "type", "arrived_at");
--> statement-breakpoint
CREATE INDEX "events_of_an_endpoint" ON "event" ("project_id", "endpoint_id", "arrived_at");
