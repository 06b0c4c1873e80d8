-- The event table is partitioned, so drizzle-kit does not know it: its ids are compared byte by byte as those of its endpoints are.
ALTER TABLE "event" ALTER COLUMN "endpoint_id" SET DATA TYPE text COLLATE "C", ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C";
--> statement-breakpoint
-- The SQL twins of domain/segments/values.ts and conditions/near.ts: how a text reads as a number and as a moment. No text makes
-- them fail; server/segments/sql/twins.test.ts pins both to each other.
-- What is left without the digits tells the form; a pattern would take three times as long.
CREATE FUNCTION number_of(value text) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE translate(value, '0123456789', '')
    WHEN '' THEN CASE WHEN octet_length(value) BETWEEN 1 AND 100 THEN value::float8 END
    WHEN '.' THEN CASE WHEN octet_length(value) BETWEEN 2 AND 100 THEN value::float8 END
    WHEN '-' THEN CASE WHEN octet_length(value) BETWEEN 2 AND 100 AND value COLLATE "C" < '.' THEN value::float8 END
    WHEN '+' THEN CASE WHEN octet_length(value) BETWEEN 2 AND 100 AND value COLLATE "C" < '.' THEN value::float8 END
    WHEN '-.' THEN CASE WHEN octet_length(value) BETWEEN 3 AND 100 AND value COLLATE "C" < '.' THEN value::float8 END
    WHEN '+.' THEN CASE WHEN octet_length(value) BETWEEN 3 AND 100 AND value COLLATE "C" < '.' THEN value::float8 END
  END
$$;
--> statement-breakpoint
-- Whether a text is a day that the calendar has.
CREATE FUNCTION is_day(value text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10 AS $$
BEGIN
  RETURN CASE WHEN octet_length(value) = 10 AND value LIKE '____-__-__' AND translate(value, '0123456789', '') = '--'
      AND value COLLATE "C" >= '0001' AND substr(value, 6, 2) COLLATE "C" BETWEEN '01' AND '12'
    THEN CASE WHEN substr(value, 9, 2) COLLATE "C" BETWEEN '01' AND '28' THEN true
      ELSE substr(value, 9, 2) COLLATE "C" BETWEEN '29' AND '31' AND substr(value, 9, 2)::int <= extract(day FROM
        make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day') END
    ELSE false END;
END
$$;
--> statement-breakpoint
-- "2026-03-04", "2026-03-04T10:00Z", "2026-03-04T10:00:00.5+01:00"; in UTC, as are those without a zone.
CREATE FUNCTION instant_of(value text) RETURNS timestamp LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 20 AS $$
DECLARE
  part text[];
  day timestamp;
BEGIN
  IF value IS NULL OR octet_length(value) NOT BETWEEN 10 AND 29 OR NOT is_day(left(value, 10)) THEN RETURN NULL; END IF;
  day := make_timestamp(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int, 0, 0, 0);
  IF octet_length(value) = 10 THEN RETURN day; END IF;
  part := regexp_match(substr(value, 11),
    '^T([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9](?:[.][0-9]{1,3})?))?(?:Z|([+-])(0[0-9]|1[0-4]):([0-5][0-9]))?$');
  IF part IS NULL THEN RETURN NULL; END IF;
  RETURN day + make_interval(hours => part[1]::int, mins => part[2]::int, secs => coalesce(part[3], '0')::float8)
    - CASE part[4] WHEN '-' THEN -1 ELSE 1 END
      * make_interval(hours => coalesce(part[5], '0')::int, mins => coalesce(part[6], '0')::int);
END
$$;
--> statement-breakpoint
-- A number in a JSON object, exactly as it is written there; null for anything else.
CREATE FUNCTION number_in(value jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END
$$;
--> statement-breakpoint
-- What is next to nothing is nothing: a square of it would be an error.
CREATE FUNCTION degrees_in(value jsonb, most numeric) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN abs(number_in(value)) < 1e-9 THEN 0 WHEN abs(number_in(value)) <= most THEN number_in(value)::float8 END
$$;
--> statement-breakpoint
CREATE FUNCTION kilometers_between(latitude float8, longitude float8, other_latitude float8, other_longitude float8)
RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 2 * 6371.0088::float8 * asin(sqrt(least(1::float8,
    power(sin(radians(other_latitude - latitude) / 2), 2)
      + cos(radians(latitude)) * cos(radians(other_latitude)) * power(sin(radians(other_longitude - longitude) / 2), 2))))
$$;
--> statement-breakpoint
-- Lists of several texts. Functions, because a subquery that looks at its row keeps a plan from being parallel.
CREATE FUNCTION any_known(list jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM jsonb_array_elements_text(list) AS each (value) WHERE value <> '')
$$;
--> statement-breakpoint
CREATE FUNCTION any_like(list jsonb, patterns text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM jsonb_array_elements_text(list) AS each (value) WHERE value LIKE ANY (patterns))
$$;
--> statement-breakpoint
CREATE FUNCTION any_number(list jsonb, compare text, number float8) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM jsonb_array_elements_text(list) AS each (value) WHERE CASE compare
    WHEN '=' THEN number_of(value) = number WHEN '>' THEN number_of(value) > number WHEN '>=' THEN number_of(value) >= number
    WHEN '<' THEN number_of(value) < number WHEN '<=' THEN number_of(value) <= number END)
$$;
--> statement-breakpoint
CREATE FUNCTION any_instant(list jsonb, since timestamp, until timestamp) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM jsonb_array_elements_text(list) AS each (value)
    WHERE instant_of(value) >= coalesce(since, '-infinity') AND instant_of(value) < coalesce(until, 'infinity'))
$$;
--> statement-breakpoint
-- How often people did something is answered from the index alone.
DROP INDEX "events_by_type";
--> statement-breakpoint
CREATE INDEX "events_by_type" ON "event" ("project_id", "type", "arrived_at") INCLUDE ("occurred_at", "user_id", "endpoint_id", "lane");
--> statement-breakpoint
CREATE INDEX "events_of_a_user" ON "event" ("project_id", "user_id", "arrived_at") WHERE "user_id" IS NOT NULL;
--> statement-breakpoint
-- The catalogue of attributes begins with what people have already.
INSERT INTO "attribute_name" ("project_id", "of", "name", "first_seen_at")
SELECT e.project_id, n."of", n.name, min(e.created_at) FROM "endpoint" e CROSS JOIN LATERAL (
  SELECT 'endpoint' AS "of", jsonb_object_keys(e.attributes) AS name
  UNION ALL SELECT 'user', jsonb_object_keys(e.user_attributes)
  UNION ALL SELECT 'metric', jsonb_object_keys(e.metrics)
) n GROUP BY e.project_id, n."of", n.name;
