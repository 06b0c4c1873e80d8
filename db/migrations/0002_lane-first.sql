DROP INDEX "messages_of_a_recipient";--> statement-breakpoint
ALTER TABLE "engagement" DROP CONSTRAINT "engagement_occasion_id_recipient_id_lane_pk";--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_occasion_id_recipient_id_lane_pk";--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_occasion_id_lane_recipient_id_pk" PRIMARY KEY("occasion_id","lane","recipient_id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_occasion_id_lane_recipient_id_pk" PRIMARY KEY("occasion_id","lane","recipient_id");--> statement-breakpoint
CREATE INDEX "messages_of_a_recipient" ON "message" USING btree ("project_id","lane","recipient_id");