DROP INDEX "audit_newest_first";--> statement-breakpoint
DROP INDEX "audit_of_a_project";--> statement-breakpoint
DROP INDEX "audit_of_a_subject";--> statement-breakpoint
DROP INDEX "campaigns_newest_first";--> statement-breakpoint
DROP INDEX "endpoints_newest_first";--> statement-breakpoint
DROP INDEX "imports_newest_first";--> statement-breakpoint
DROP INDEX "notices_newest_first";--> statement-breakpoint
DROP INDEX "outbox_newest_first";--> statement-breakpoint
DROP INDEX "outbox_of_the_account";--> statement-breakpoint
DROP INDEX "suppressions_newest_first";--> statement-breakpoint
DROP INDEX "runs_of_a_campaign";--> statement-breakpoint
DROP INDEX "runs_alive";--> statement-breakpoint
CREATE INDEX "audit_newest_first" ON "audit_entry" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_of_a_project" ON "audit_entry" USING btree ("project_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_of_a_subject" ON "audit_entry" USING btree ("subject_kind","subject_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "campaigns_newest_first" ON "campaign" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "endpoints_newest_first" ON "endpoint" USING btree ("project_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "imports_newest_first" ON "import_job" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_newest_first" ON "notice" USING btree ("project_id","raised_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_newest_first" ON "outbox_message" USING btree ("project_id","delivered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_of_the_account" ON "outbox_message" USING btree ("delivered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "suppressions_newest_first" ON "suppression" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "runs_of_a_campaign" ON "run" USING btree ("campaign_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "runs_alive" ON "run" USING btree ("priority" DESC NULLS FIRST,"created_at") WHERE "run"."state" in ('planning', 'sending');