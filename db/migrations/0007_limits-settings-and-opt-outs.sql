CREATE TABLE "kept_opt_out" (
	"project_id" uuid NOT NULL,
	"fingerprint" text collate "C" NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_opt_out_project_id_fingerprint_pk" PRIMARY KEY("project_id","fingerprint")
);
--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "limits" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
-- What was chosen before stays, within the new ranges; what stood at its default follows the default.
UPDATE "project" SET "limits" =
  CASE WHEN "attribute_names" = 250 THEN '{}'::jsonb
    ELSE jsonb_build_object('attributeNames', least(greatest("attribute_names", 1), 2000)) END
  || CASE WHEN "endpoints_per_user" = 15 THEN '{}'::jsonb
    ELSE jsonb_build_object('endpointsPerUser', least(greatest("endpoints_per_user", 1), 100)) END;--> statement-breakpoint
ALTER TABLE "kept_opt_out" ADD CONSTRAINT "kept_opt_out_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" DROP COLUMN "attribute_names";--> statement-breakpoint
ALTER TABLE "project" DROP COLUMN "endpoints_per_user";