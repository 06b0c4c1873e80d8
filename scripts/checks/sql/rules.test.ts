import { expect, test } from "vitest";
import { builderBreachesIn } from "./builder-rules.mjs";
import { breachesOf } from "./statement-rules.mjs";
import { statementsIn } from "./statements.mjs";
import { tableBreaches } from "./table-rules.mjs";

const breaches = (code: string) => statementsIn("planted.ts", code).flatMap((found) => breachesOf(found));

test.each([
  ["set", "sql`update message set due_at = now() where lane = $1`"],
  [
    "on conflict",
    "sql`insert into endpoint (id) values ($1) on conflict (id, lane) do update set updated_at = clock_timestamp()`",
  ],
  ["select", "sql`insert into message (due_at) select now() from endpoint`"],
  ["where", "sql`select * from message where due_at <= current_timestamp`"],
  ["dice", "sql`select id from endpoint where random() < 0.1`"],
  ["fragment", "db.update(capCount).set({ count: sql`random()` })"],
])("a clock or die in a statement on a large table is a breach: %s", (_, code) => {
  expect(breaches(code)).toEqual([expect.stringContaining("takes its times")]);
});

test.each([
  [
    "leases",
    "sql`update lane_lease set owner = $1 where exists (select 1 from engine_owner where expires_at > clock_timestamp())`",
  ],
  [
    "owner beside messages",
    "sql`with o as (select 1 from engine_owner where expires_at > clock_timestamp() for share) update message m set state = $1 from o where m.lane = $2`",
  ],
  [
    "arrival",
    "sql`with given as (select statement_timestamp() as arrived_at) insert into event (arrived_at) select arrived_at from given`",
  ],
  ["small table", "sql`update campaign set updated_at = now()`"],
  ["a name", "sql`select now_playing from endpoint where lane = $1`"],
  ["small builder", "db.update(campaign).set({ startsAt: sql`now()` })"],
  ["parameter", "sql`update message set due_at = ${now} where lane = $1`"],
])("the database's clock is right for %s", (_, code) => {
  expect(breaches(code)).toEqual([]);
});

test.each([
  ["join", "sql`select 1 from message m join endpoint e on e.id = m.recipient_id`"],
  ["using", "sql`delete from message using endpoint where endpoint.id = recipient_id`"],
  ["comma", "sql`select 1 from message m, engagement g where g.occasion_id = m.occasion_id`"],
  [
    "outer",
    "sql`select 1 from message m where exists (select 1 from engagement g where g.occasion_id = m.occasion_id)`",
  ],
])("a join of two large tables without the lane is a breach: %s", (_, code) => {
  expect(breaches(code)).toContainEqual(expect.stringContaining("includes the lane"));
});

test.each([
  ["join", "sql`select 1 from message m join endpoint e on e.id = m.recipient_id and e.lane = m.lane`"],
  ["small", "sql`select 1 from message m join run r on r.id = m.run_id`"],
  ["insert", "sql`insert into message (lane) select lane from endpoint where project_id = $1`"],
  [
    "other query",
    "sql`select (select count(*) from message where lane = 1), (select count(*) from endpoint)`",
  ],
  ["drizzle names", "sql`select 1 from message join endpoint on ${endpoint.lane} = ${message.lane}`"],
])("a join with the lane, or of one large table, is right: %s", (_, code) => {
  expect(breaches(code)).toEqual([]);
});

test("a read of events that bounds no time is a breach", () => {
  expect(breaches("sql`select count(*) from event where project_id = $1`")).toHaveLength(1);
  expect(breaches("sql`select count(*) from event where arrived_at >= $1`")).toEqual([]);
  expect(breaches("sql`delete from event where project_id = $1 and lane between 0 and 15`")).toEqual([]);
});

test("FOR UPDATE that does not name one lane is a breach", () => {
  expect(breaches("sql`select * from message where lane = any($1) for update skip locked`")).toHaveLength(1);
  expect(breaches("sql`select * from endpoint e for update of e`")).toHaveLength(1);
  expect(breaches("sql`select * from message where lane = ${lane} for update skip locked`")).toEqual([]);
  expect(breaches("sql`select * from run where id = $1 for update`")).toEqual([]);
  expect(
    breaches("sql`select id from endpoint where address_key = $1 order by lane, id for update`"),
  ).toEqual([]);
});

test("SQL handed over as text is read too, and a number is kept apart from a sentence", () => {
  expect(breaches('raw.unsafe("update message set due_at = now()")')).toHaveLength(1);
  expect(breaches('throw new Error("update message set due_at = now()")')).toEqual([]);
});

test("Drizzle's own joins and event reads keep the same rules", () => {
  const found = (code: string) => builderBreachesIn("planted.ts", code);

  expect(
    found("db.select().from(message).innerJoin(endpoint, eq(endpoint.id, message.recipientId))"),
  ).toHaveLength(1);
  expect(
    found("db.select().from(message).innerJoin(endpoint, and(eq(endpoint.lane, message.lane)))"),
  ).toEqual([]);
  expect(found("db.select().from(message).leftJoin(run, eq(run.id, message.runId))")).toEqual([]);
  expect(found("db.select().from(event).where(eq(event.type, type))")).toHaveLength(1);
  expect(found("db.select().from(event).where(gte(event.arrivedAt, since))")).toEqual([]);
});

const key = 'CONSTRAINT "pk" PRIMARY KEY("id","lane")';

test.each([
  [
    "lane not last",
    'CREATE TABLE "message" ("id" uuid, "lane" smallint, PRIMARY KEY("lane","run_id"));',
    "last",
  ],
  [
    "a column's key",
    'CREATE TABLE "visit" ("id" uuid PRIMARY KEY NOT NULL, "lane" smallint NOT NULL);',
    "last",
  ],
  ["a unique index", 'CREATE UNIQUE INDEX "once" ON "endpoint" USING btree ("project_id","id");', "last"],
  ["a serial", `CREATE TABLE "event" ("id" bigserial, "lane" smallint, ${key});`, "serials"],
  [
    "a generated column",
    `CREATE TABLE "event" ("id" int GENERATED ALWAYS AS IDENTITY, "lane" int, ${key});`,
    "generated",
  ],
  [
    "a default time",
    `CREATE TABLE "event" ("id" uuid, "at" timestamptz DEFAULT now(), "lane" int, ${key});`,
    "parameters",
  ],
  [
    "a foreign key from",
    'ALTER TABLE "message" ADD CONSTRAINT "fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id");',
    "foreign",
  ],
  [
    "a foreign key to",
    'ALTER TABLE "note" ADD CONSTRAINT "fk" FOREIGN KEY ("e") REFERENCES "public"."endpoint"("id");',
    "foreign",
  ],
  [
    "a new column's key",
    'ALTER TABLE "endpoint" ADD COLUMN "run_id" uuid REFERENCES "run"("id");',
    "foreign",
  ],
  ["a trigger", 'CREATE TRIGGER "t" AFTER INSERT ON "event" EXECUTE FUNCTION f();', "triggers"],
])("a migration that gives a large table %s is a breach", (_, sql, word) => {
  expect(tableBreaches(sql)).toEqual([expect.stringContaining(word)]);
});

test("a migration may do to small tables what large ones may not have, and may undo a breach", () => {
  expect(tableBreaches(`CREATE TABLE "message" ("id" uuid, "lane" smallint, ${key});`)).toEqual([]);
  expect(tableBreaches('CREATE TABLE "lane_lease" ("lane" smallint PRIMARY KEY, "fence" int);')).toEqual([]);
  expect(
    tableBreaches('CREATE TABLE "run" ("id" bigserial PRIMARY KEY, "at" timestamptz DEFAULT now());'),
  ).toEqual([]);
  expect(tableBreaches('CREATE UNIQUE INDEX "once" ON "endpoint" ("id"); DROP INDEX "once";')).toEqual([]);
});
