DROP INDEX "projects_named_once";--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "projects_named_once" ON "project" USING btree (lower("name")) WHERE "project"."deleted_at" is null;