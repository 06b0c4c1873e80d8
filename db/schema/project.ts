import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { KeptHook } from "@/domain/campaigns/hook";
import type { QuietTime } from "@/domain/campaigns/quiet-time";
import type { Guards } from "@/domain/deliverability/guards";
import { senderRules } from "@/domain/identities/sender-rule";
import type { Limits } from "@/domain/limits/limits";
import type { Tags } from "@/domain/shared/tags";
import { id, instant, timestamps } from "./columns";

export const project = pgTable(
  "project",
  {
    id: id(),
    name: text().notNull(),
    tags: jsonb().$type<Tags>().notNull().default({}), // SEC-2
    isSample: boolean().notNull().default(false),
    timeZone: text().notNull().default("UTC"), // its days: caps and charts
    emailOn: boolean().notNull().default(true), // EML-1
    fromName: text().notNull().default(""),
    fromAddress: text().notNull().default(""), // EML-4; empty: the mail provider's default
    replyTo: text().array().notNull().default([]), // EML-13
    senderRule: text({ enum: senderRules }).notNull().default("any"), // EML-5: who may send
    bounceAddress: text().notNull().default(""), // the Return-Path; empty: the sender
    dailyQuota: integer(), // EML-6: mails in 24 hours that the mail server allows; null: not known
    guards: jsonb().$type<Partial<Guards>>().notNull().default({}), // DLV-6: those not at their default
    dailyCap: integer(), // most messages a person gets in one day; null: no limit
    totalCap: integer(), // most messages a person gets of one campaign; null: no limit
    messagesPerSecond: integer(), // of one campaign; null: as fast as the provider takes them
    maxRunSeconds: integer(), // PRJ-9; null: as long as it takes
    quietTime: jsonb().$type<QuietTime>(), // PRJ-5; null: none
    hook: jsonb().$type<KeptHook>(), // PRJ-12; null: none
    hookSecret: text(), // what calls of hooks are signed with, sealed by server/access/secrets.ts; null: never needed
    estimateZones: boolean().notNull().default(true), // JRN-5: of those who name none, by their phone number and country
    assumedZone: text(), // of those whose zone nobody knows; null: what goes by local time leaves them out
    limits: jsonb().$type<Partial<Limits>>().notNull().default({}), // what it takes in; those not at their default
    deletedAt: instant(), // gone for everybody; the engine removes what it held, then this row
    ...timestamps,
  },
  (table) => [
    uniqueIndex("projects_named_once").on(sql`lower(${table.name})`).where(sql`${table.deletedAt} is null`),
    check("projects_named", sql`length(${table.name}) between 1 and 64`),
    check(
      "projects_caps_positive",
      sql`coalesce(${table.dailyCap}, 1) between 1 and 100 and coalesce(${table.totalCap}, 1) between 1 and 100`,
    ),
  ],
);

export type Project = typeof project.$inferSelect;
