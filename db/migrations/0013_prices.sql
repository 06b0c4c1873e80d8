CREATE TABLE "price" (
	"project_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"currency" text NOT NULL,
	"per_thousand" numeric(14, 6) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "price_project_id_channel_pk" PRIMARY KEY("project_id","channel"),
	CONSTRAINT "prices_not_negative" CHECK ("price"."per_thousand" >= 0)
);
--> statement-breakpoint
ALTER TABLE "price" ADD CONSTRAINT "price_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;