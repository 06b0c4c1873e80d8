-- Whether a text can be cast to a double: the cheap look before number_of(text), which is stricter. It is asked of everybody in a
-- project, so it is the one that PostgreSQL brings along since version 16.
DO $do$
BEGIN
  IF current_setting('server_version_num')::int >= 160000 THEN
    CREATE FUNCTION reads_as_double(value text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
      $$ SELECT pg_input_is_valid(value, 'float8') $$;
  ELSE
    CREATE FUNCTION reads_as_double(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
      $$ SELECT number_of(value) IS NOT NULL $$;
  END IF;
END
$do$;
--> statement-breakpoint
-- An uploaded file is read once and thrown away: packing each piece of it took longer than writing it as it is.
ALTER TABLE "import_chunk" ALTER COLUMN "content" SET STORAGE EXTERNAL;
