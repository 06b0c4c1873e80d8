CREATE TABLE "access_key" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	"secret" text NOT NULL,
	"created_by" uuid,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"projects" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"member_id" uuid,
	"invited_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_make_no_owner" CHECK ("invitation"."role" <> 'owner')
);
--> statement-breakpoint
CREATE TABLE "project_member" (
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_member_project_id_user_id_pk" PRIMARY KEY("project_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'marketer' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"project_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"ip" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text DEFAULT '' NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"channel" text DEFAULT 'EMAIL' NOT NULL,
	"audience" jsonb DEFAULT '{"kind":"everyone"}'::jsonb NOT NULL,
	"template_id" uuid,
	"template_version" integer,
	"from_name" text,
	"from_address" text,
	"starts_at" timestamp with time zone,
	"launched_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_named" CHECK (length("campaign"."name") > 0)
);
--> statement-breakpoint
CREATE TABLE "endpoint" (
	"project_id" uuid NOT NULL,
	"id" text NOT NULL,
	"lane" smallint NOT NULL,
	"channel" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"address_key" text DEFAULT '' NOT NULL,
	"user_id" text,
	"opt_out" text DEFAULT 'NONE' NOT NULL,
	"status" text DEFAULT 'ACTIVE' NOT NULL,
	"cohort_id" smallint NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metrics" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"demographic" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"location" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"user_attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	"effective_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "endpoint_project_id_id_lane_pk" PRIMARY KEY("project_id","id","lane")
);
--> statement-breakpoint
CREATE TABLE "data_directory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"beat" bigint NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engine_owner" (
	"owner" uuid PRIMARY KEY NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"dead" boolean DEFAULT false NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"handed_over" bigint DEFAULT 0 NOT NULL,
	"rate_per_second" double precision DEFAULT 0 NOT NULL,
	"lag_ms" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lane_lease" (
	"lane" smallint PRIMARY KEY NOT NULL,
	"owner" uuid,
	"fence" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_budget" (
	"key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"per_second" double precision NOT NULL,
	"refilled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_clock" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"ahead_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_chunk" (
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_chunk_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_failure" (
	"job_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"column" text DEFAULT '' NOT NULL,
	"value" text DEFAULT '' NOT NULL,
	"reason" text NOT NULL,
	"content" text DEFAULT '' NOT NULL,
	CONSTRAINT "import_failure_job_id_row_column_pk" PRIMARY KEY("job_id","row","column")
);
--> statement-breakpoint
CREATE TABLE "import_job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes" bigint DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"encoding" text DEFAULT 'utf-8' NOT NULL,
	"delimiter" text DEFAULT ',' NOT NULL,
	"has_header" boolean DEFAULT true NOT NULL,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb,
	"default_channel" text,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"next_row" integer DEFAULT 1 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_created" integer DEFAULT 0 NOT NULL,
	"rows_updated" integer DEFAULT 0 NOT NULL,
	"rows_unchanged" integer DEFAULT 0 NOT NULL,
	"rows_repeated" integer DEFAULT 0 NOT NULL,
	"rows_failed" integer DEFAULT 0 NOT NULL,
	"error" text,
	"started_by" text DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"lease_holder" uuid,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cap_count" (
	"scope_id" uuid NOT NULL,
	"endpoint_id" text NOT NULL,
	"day" date NOT NULL,
	"lane" smallint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "cap_count_scope_id_endpoint_id_day_lane_pk" PRIMARY KEY("scope_id","endpoint_id","day","lane")
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"occasion_id" uuid NOT NULL,
	"recipient_id" text NOT NULL,
	"lane" smallint NOT NULL,
	"project_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"opened_at" timestamp with time zone,
	"clicked_at" timestamp with time zone,
	"unsubscribed_at" timestamp with time zone,
	"bounced_at" timestamp with time zone,
	"complained_at" timestamp with time zone,
	"opens" integer DEFAULT 0 NOT NULL,
	"machine_opens" integer DEFAULT 0 NOT NULL,
	"clicks" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "engagement_occasion_id_lane_recipient_id_pk" PRIMARY KEY("occasion_id","lane","recipient_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"occasion_id" uuid NOT NULL,
	"recipient_id" text NOT NULL,
	"lane" smallint NOT NULL,
	"project_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"detail" text,
	"due_at" timestamp with time zone NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"address" text,
	"provider_ref" text,
	"cap_day" date,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_occasion_id_lane_recipient_id_pk" PRIMARY KEY("occasion_id","lane","recipient_id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"link" text,
	"dedupe_key" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"dismissed_at" timestamp with time zone,
	CONSTRAINT "notice_dedupeKey_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"key" text NOT NULL,
	"lane" smallint NOT NULL,
	"project_id" uuid NOT NULL,
	"run_id" uuid,
	"recipient_id" text,
	"channel" text NOT NULL,
	"from_address" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"html" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"headers" jsonb NOT NULL,
	"delivered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_message_key_lane_pk" PRIMARY KEY("key","lane")
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"address_key" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"project_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"email_on" boolean DEFAULT true NOT NULL,
	"from_name" text DEFAULT '' NOT NULL,
	"from_address" text DEFAULT '' NOT NULL,
	"reply_to" text[] DEFAULT '{}' NOT NULL,
	"daily_cap" integer,
	"total_cap" integer,
	"messages_per_second" integer,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_named" CHECK (length("project"."name") between 1 and 64),
	CONSTRAINT "projects_caps_positive" CHECK (coalesce("project"."daily_cap", 1) between 1 and 100 and coalesce("project"."total_cap", 1) between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "provider" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"secret" text,
	"per_second" integer,
	"paused_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"campaign_id" uuid,
	"channel" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"state" text NOT NULL,
	"resumes_to" text,
	"priority" smallint DEFAULT 0 NOT NULL,
	"per_second" integer,
	"audience" jsonb NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"template_id" uuid NOT NULL,
	"template_version" integer NOT NULL,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"reply_to" text[] DEFAULT '{}' NOT NULL,
	"range_lanes" smallint DEFAULT 0 NOT NULL,
	"duplicates_at" timestamp with time zone,
	"planned_at" timestamp with time zone,
	"first_sent_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "runs_of_campaigns_name_theirs" CHECK ("run"."kind" <> 'campaign' or "run"."campaign_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "run_duplicate" (
	"run_id" uuid NOT NULL,
	"endpoint_id" text NOT NULL,
	"lane" smallint NOT NULL,
	CONSTRAINT "run_duplicate_run_id_endpoint_id_lane_pk" PRIMARY KEY("run_id","endpoint_id","lane")
);
--> statement-breakpoint
CREATE TABLE "run_range" (
	"run_id" uuid NOT NULL,
	"first_lane" smallint NOT NULL,
	"last_lane" smallint NOT NULL,
	"recipients" integer NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "run_range_run_id_first_lane_pk" PRIMARY KEY("run_id","first_lane")
);
--> statement-breakpoint
CREATE TABLE "run_tally" (
	"run_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"slot" smallint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "run_tally_run_id_measure_reason_slot_pk" PRIMARY KEY("run_id","measure","reason","slot")
);
--> statement-breakpoint
CREATE TABLE "template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"channel" text DEFAULT 'EMAIL' NOT NULL,
	"active_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_version" (
	"template_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "template_version_template_id_version_pk" PRIMARY KEY("template_id","version")
);
--> statement-breakpoint
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_member_id_user_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_template_id_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."template"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_job_id_import_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_failure" ADD CONSTRAINT "import_failure_job_id_import_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider" ADD CONSTRAINT "provider_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_duplicate" ADD CONSTRAINT "run_duplicate_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_range" ADD CONSTRAINT "run_range_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_tally" ADD CONSTRAINT "run_tally_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_template_id_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."template"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_keys_of_a_project" ON "access_key" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "accounts_of_a_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "projects_of_a_user" ON "project_member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_of_a_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_newest_first" ON "audit_entry" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_of_a_project" ON "audit_entry" USING btree ("project_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_of_a_subject" ON "audit_entry" USING btree ("subject_kind","subject_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "campaigns_newest_first" ON "campaign" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "endpoints_of_a_lane" ON "endpoint" USING btree ("project_id","lane","id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "endpoints_by_address" ON "endpoint" USING btree ("project_id","channel","address_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "endpoints_of_a_user" ON "endpoint" USING btree ("project_id","user_id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "endpoints_newest_first" ON "endpoint" USING btree ("project_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "imports_newest_first" ON "import_job" USING btree ("project_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "imports_due" ON "import_job" USING btree ("created_at") WHERE "import_job"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "engagement_of_a_run" ON "engagement" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "messages_to_read" ON "message" USING btree ("lane","run_id","due_at") WHERE "message"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "messages_to_recover" ON "message" USING btree ("lane") WHERE "message"."state" = 'sending';--> statement-breakpoint
CREATE INDEX "messages_of_a_recipient" ON "message" USING btree ("project_id","lane","recipient_id");--> statement-breakpoint
CREATE INDEX "messages_unsettled" ON "message" USING btree ("run_id","state") WHERE "message"."state" in ('unknown', 'failed');--> statement-breakpoint
CREATE INDEX "notices_newest_first" ON "notice" USING btree ("project_id","raised_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_newest_first" ON "outbox_message" USING btree ("project_id","delivered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_of_the_account" ON "outbox_message" USING btree ("delivered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "suppressions_newest_first" ON "suppression" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "projects_named_once" ON "project" USING btree (lower("name")) WHERE "project"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "providers_of_a_project" ON "provider" USING btree ("project_id","channel");--> statement-breakpoint
CREATE INDEX "runs_of_a_campaign" ON "run" USING btree ("campaign_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "runs_alive" ON "run" USING btree ("priority" DESC NULLS FIRST,"created_at") WHERE "run"."state" in ('planning', 'sending');--> statement-breakpoint
CREATE INDEX "runs_to_finish" ON "run" USING btree ("created_at") WHERE "run"."finished_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_named_once" ON "template" USING btree ("channel",lower("name"));