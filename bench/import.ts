import type { Database } from "@/db/client";
import { makeFactories } from "@/db/factories";
import type { Context } from "@/server/context";
import { importContent } from "@/server/imports/import-file";
import { fillProject } from "./people";
import type { Scene, Stage } from "./stage";

const MOST_ROWS = 100_000;
const LINES_A_PIECE = 5_000;

/** A file of people who are new; then one that changes people who are spread over all that are there, and the same file again. */
export const importPeople: Stage = {
  name: "import",
  run: async ({ db, people, say }: Scene) => {
    const rows = Math.min(people, MOST_ROWS);
    const rate = async (projectId: string, file: Omit<File, "rows">) => {
      const content = linesOf({ rows, ...file });
      const report = await importContent(contextOf(db, projectId), { fileName: "bench.csv", content });
      say(`${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged`);
      return rows / report.seconds;
    };
    const { id: empty } = await makeFactories(db).project();
    const fresh = await rate(empty, { addressOf: newAddress, plan: "pro" });
    const full = await fullProject(db, people);
    const known = { addressOf: (n: number) => knownAddress(n, people), plan: `plan ${Date.now()}` };
    return [
      { what: `${rows} new rows imported`, value: fresh, unit: "/s", bar: { atLeast: 20_000 } },
      { what: `${rows} of ${people} people changed`, value: await rate(full, known), ...merging },
      { what: "  the same file again", value: await rate(full, known), ...merging },
    ];
  },
};

const merging = { unit: "/s", bar: { atLeast: 10_000 } };

function contextOf(db: Database, projectId: string): Context {
  return { db, actor: { kind: "cli" }, now: () => new Date(), projectId, projectRole: "admin" };
}

const filled = new WeakMap<Database, string>();

/** The project with all the people, filled once for all runs: each changes them once more. */
async function fullProject(db: Database, people: number): Promise<string> {
  const before = filled.get(db);
  if (before) return before;
  const { id } = await makeFactories(db).project();
  await fillProject(db, id, people);
  filled.set(db, id);
  return id;
}

interface File {
  rows: number;
  addressOf: (n: number) => string;
  plan: string;
}

/** 110 bytes a row, as a shop exports them. */
async function* linesOf({ rows, addressOf, plan }: File): AsyncGenerator<Buffer> {
  yield Buffer.from("Email,First name,Last name,City,Country,Plan,Metrics.orders\n");
  const lineOf = (n: number) =>
    `${addressOf(n)},Person ${n % 1000},Of the bench,City ${n % 300},DE,${plan},${n % 50}\n`;
  for (let from = 0; from < rows; from += LINES_A_PIECE) {
    const numbers = Array.from({ length: Math.min(LINES_A_PIECE, rows - from) }, (_, at) => from + at);
    yield Buffer.from(numbers.map(lineOf).join(""));
  }
}

const newAddress = (n: number) => `person.${n}@mail-${n % 97}.example.com`;

const STEP = 7_919; // a prime: neighbours in the file are far apart in the table

/** Somebody whom fillProject has made; another one for each number. */
const knownAddress = (n: number, people: number) => `person-${1 + ((n * STEP) % people)}@people.example`;
