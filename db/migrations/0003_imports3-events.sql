-- The event table is partitioned, so drizzle-kit does not know it: its ids are compared byte by byte as those of its endpoints are.
ALTER TABLE "event" ALTER COLUMN "endpoint_id" SET DATA TYPE text COLLATE "C", ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C";
