import { makeFactories } from "@/db/factories";
import type { Context } from "@/server/context";
import { importContent } from "@/server/imports/import-file";
import type { Scene, Stage } from "./stage";

const MOST_ROWS = 100_000;
const LINES_A_PIECE = 5_000;

/** A file of people who are new, the same file again, and one that changes each of them. */
export const importPeople: Stage = {
  name: "import",
  run: async ({ db, people, say }: Scene) => {
    const rows = Math.min(people, MOST_ROWS);
    const { id: projectId } = await makeFactories(db).project();
    const ctx: Context = {
      db,
      actor: { kind: "cli" },
      now: () => new Date(),
      projectId,
      projectRole: "admin",
    };
    const rate = async (plan: string) => {
      const report = await importContent(ctx, { fileName: "bench.csv", content: fileOf(rows, plan) });
      say(`${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged`);
      return rows / report.seconds;
    };
    return [
      { what: `${rows} new rows imported`, value: await rate("pro"), unit: "/s", bar: { atLeast: 20_000 } },
      { what: "  the same file again", value: await rate("pro"), unit: "/s", bar: { atLeast: 10_000 } },
      { what: "  each row changed", value: await rate("free"), unit: "/s", bar: { atLeast: 10_000 } },
    ];
  },
};

/** 110 bytes a row, as a shop exports them. */
async function* fileOf(rows: number, plan: string): AsyncGenerator<Buffer> {
  yield Buffer.from("Email,First name,Last name,City,Country,Plan,Metrics.orders\n");
  for (let from = 0; from < rows; from += LINES_A_PIECE) {
    const numbers = Array.from({ length: Math.min(LINES_A_PIECE, rows - from) }, (_, at) => from + at);
    yield Buffer.from(numbers.map((n) => lineOf(n, plan)).join(""));
  }
}

const lineOf = (n: number, plan: string) =>
  `person.${n}@mail-${n % 97}.example.com,Person ${n % 1000},Of the bench,City ${n % 300},DE,${plan},${n % 50}\n`;
