import { setTimeout as sleep } from "node:timers/promises";
import { test as base, expect } from "@/server/testing/test";
import { copyRows } from "./copy-rows";

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
        await Promise.all([copyRows(into, lines), meanwhile?.(session?.pid ?? 0)]);
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
