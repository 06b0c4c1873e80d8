CREATE TABLE "bounce_mailbox" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"encrypted" boolean DEFAULT true NOT NULL,
	"check_certificate" boolean DEFAULT true NOT NULL,
	"user" text NOT NULL,
	"secret" text NOT NULL,
	"folder" text DEFAULT 'INBOX' NOT NULL,
	"uid_validity" text,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"checked_at" timestamp with time zone,
	"error" text,
	"failures" smallint DEFAULT 0 NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_hook" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"secret" text,
	"topic_arn" text,
	"confirmed_at" timestamp with time zone,
	"heard_at" timestamp with time zone,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guard_pause" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"rate" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text collate "C" NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"selector" text,
	"public_key" text,
	"secret" text,
	"signs" boolean DEFAULT true NOT NULL,
	"looks" jsonb,
	"checked_at" timestamp with time zone,
	"missing_since" timestamp with time zone,
	"asked_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"token_hash" text,
	"added_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "identities_of_domains_have_a_key" CHECK ("identity"."kind" <> 'domain' or "identity"."secret" is not null)
);
--> statement-breakpoint
ALTER TABLE "engagement" ADD COLUMN "hard_bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "sender_rule" text DEFAULT 'any' NOT NULL;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "bounce_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "daily_quota" integer;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "guards" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bounce_mailbox" ADD CONSTRAINT "bounce_mailbox_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_hook" ADD CONSTRAINT "feedback_hook_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_pause" ADD CONSTRAINT "guard_pause_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_hooks_of_a_project" ON "feedback_hook" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_named_once" ON "identity" USING btree ("name");--> statement-breakpoint
CREATE INDEX "identities_to_check" ON "identity" USING btree ("checked_at") WHERE "identity"."kind" = 'domain';