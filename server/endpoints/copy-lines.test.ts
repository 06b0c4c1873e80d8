import { setTimeout as sleep } from "node:timers/promises";
import { test as base, expect } from "@/server/testing/test";
import { copyJson, copyLines, copyText } from "./copy-lines";

/** A table that takes all texts but “bad”. */
const test = base.extend<{
  copy: (lines: string, meanwhile?: (pid: number) => Promise<unknown>) => Promise<void>;
}>({
  copy: async ({ db: { raw } }, use) => {
    await raw`create table if not exists picky (a text check (a <> 'bad'))`;
    await use((lines, meanwhile) =>
      raw.begin(async (tx) => {
        const [session] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
        const into = await tx`copy picky (a) from stdin`.writable();
        await meanwhile?.(session?.pid ?? 0);
        await copyLines(into, lines);
      }),
    );
  },
});

const many = "good\n".repeat(200_000);

test.for([
  ["its only row", "bad\n"],
  ["its last row", `${many}bad\n`],
  ["its first row, and many after it", `bad\n${many}`],
] as const)(
  "a copy that the database refuses for %s ends with the reason",
  async ([, lines], { copy, db }) => {
    await expect(copy(lines)).rejects.toMatchObject({ code: "23514" });
    await copy("good\n");
    expect(await db.raw`select count(*)::int as n from picky where a = 'bad'`).toEqual([{ n: 0 }]);
  },
);

test("a copy whose connection is lost ends too", async ({ copy, db }) => {
  const cut = copy(many, (pid) => db.raw`select pg_terminate_backend(${pid})`);
  const ended = cut.then(
    () => "in",
    () => "refused",
  );
  expect(await Promise.race([ended, sleep(20_000, "never", { ref: false })])).toBe("refused");
});

test.for([
  [{}],
  [{ plan: ["free"], likes: ["tea", "rum"], none: [] }],
  [{ City: "Zürich", Latitude: 47.4, orders: -0, tiny: 1e-7, huge: 1e21 }],
  [{ 'quo"te': ['a "b" \\ c'], "back\\slash": "\\N", slash: "</b>" }],
  [{ tab: "a\tb", line: "a\nb\r", nul: "\0", bell: "\u0007", delete: "\u007f" }],
  [{ high: "\u2028\u0085\u00a0é", pair: "😀", half: "\ud83d", other: ["\ude00"] }],
  [{ 2: ["b"], 1: ["a"], constructor: ["c"] }],
])("an endpoint's values are written as JSON.stringify and the text format of COPY write them: %j", ([values]) => {
  expect(copyJson(values)).toBe(copyText(JSON.stringify(values)));
});
