DROP INDEX "endpoints_of_a_lane";--> statement-breakpoint
CREATE INDEX "endpoints_of_a_lane" ON "endpoint" USING btree ("project_id","lane","id" text_pattern_ops);