-- The event table is partitioned, so drizzle-kit does not know it: its ids are compared byte by byte as those of its endpoints are.
ALTER TABLE "event" ALTER COLUMN "endpoint_id" SET DATA TYPE text COLLATE "C", ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C";
--> statement-breakpoint
-- The SQL twins of domain/segments/values.ts and conditions/near.ts: how a text reads as a number and as a moment. No text makes
-- them fail; server/segments/sql/twins.test.ts pins both to each other. What is cheap to see rules most texts out before a pattern is tried.
CREATE FUNCTION number_of(value text) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN value COLLATE "C" >= '+' AND value COLLATE "C" < ':' AND octet_length(value) <= 100
    AND value ~ '^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)$' THEN value::float8 END
$$;
--> statement-breakpoint
-- "2026-03-04", "2026-03-04T10:00Z", "2026-03-04T10:00:00.5+01:00"; in UTC, as are those without a zone.
CREATE FUNCTION instant_of(value text) RETURNS timestamp LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 20 AS $$
DECLARE
  part text[];
  seconds float8;
BEGIN
  IF value IS NULL OR octet_length(value) NOT BETWEEN 10 AND 29
    OR value COLLATE "C" < '0001' OR value COLLATE "C" >= ':' THEN RETURN NULL; END IF;
  IF octet_length(value) = 10 THEN
    IF value !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' THEN RETURN NULL; END IF;
    IF substr(value, 9, 2) > '28' AND NOT is_of_calendar(value) THEN RETURN NULL; END IF;
    RETURN make_timestamp(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int, 0, 0, 0);
  END IF;
  part := regexp_match(value, '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):([0-5][0-9])'
    '(?::([0-5][0-9](?:[.][0-9]{1,3})?))?(?:(?:Z|([+-])(0[0-9]|1[0-4]):([0-5][0-9])))?$');
  IF part IS NULL OR (substr(value, 9, 2) > '28' AND NOT is_of_calendar(value)) THEN RETURN NULL; END IF;
  seconds := coalesce(part[3], '0')::float8;
  RETURN make_timestamp(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int,
      part[1]::int, part[2]::int, seconds)
    - CASE part[4] WHEN '-' THEN -1 ELSE 1 END
      * make_interval(hours => coalesce(part[5], '0')::int, mins => coalesce(part[6], '0')::int);
END
$$;
--> statement-breakpoint
-- Of a text that begins with a year, a month and a day up to 31: whether that month has it.
CREATE FUNCTION is_of_calendar(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT substr(value, 9, 2)::int <= extract(day FROM
    make_timestamp(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1, 0, 0, 0) + interval '1 month' - interval '1 day')
$$;
--> statement-breakpoint
-- A number out of a JSON object, as a double; null for anything else, and for what no double can hold.
CREATE FUNCTION number_in(value jsonb) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'number' THEN
    CASE WHEN value::numeric = 0 THEN 0
      WHEN abs(value::numeric) BETWEEN 4.95e-324 AND 1.7976931348623157e308 THEN value::float8 END END
$$;
--> statement-breakpoint
-- What is next to nothing is nothing: a square of it would be an error.
CREATE FUNCTION degrees_in(value jsonb, most float8) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN abs(number_in(value)) < 1e-9 THEN 0 WHEN abs(number_in(value)) <= most THEN number_in(value) END
$$;
--> statement-breakpoint
CREATE FUNCTION kilometers_between(latitude float8, longitude float8, other_latitude float8, other_longitude float8)
RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 2 * 6371.0088::float8 * asin(sqrt(least(1::float8,
    power(sin(radians(other_latitude - latitude) / 2), 2)
      + cos(radians(latitude)) * cos(radians(other_latitude)) * power(sin(radians(other_longitude - longitude) / 2), 2))))
$$;
--> statement-breakpoint
-- How often people did something is answered from the index alone.
DROP INDEX "events_by_type";
--> statement-breakpoint
CREATE INDEX "events_by_type" ON "event" ("project_id", "type", "arrived_at") INCLUDE ("occurred_at", "user_id", "endpoint_id", "lane");
--> statement-breakpoint
CREATE INDEX "events_of_a_user" ON "event" ("project_id", "user_id", "arrived_at") WHERE "user_id" IS NOT NULL;
