import { expect, test } from "@/server/testing/test";
import { CopyBytes, microseconds } from "./copy-bytes";
import { copyRows } from "./copy-rows";

const id = "0190a0b0c0d07000800000000000beef";
const at = new Date("2026-03-02T10:20:30.456Z");

test.for([
  [{}],
  [{ plan: ["free"], likes: ["tea", "rum"], none: [] }],
  [{ City: "Zürich", Latitude: 47.4, orders: -3, none: 0, tiny: 1e-7, huge: 1e21 }],
  [{ 'quo"te': ['a "b" \\ c'], "back\\slash": "\\N", slash: "</b>" }],
  [{ tab: "a\tb", line: "a\nb\r", bell: "\u0007", delete: "\u007f", long: "x".repeat(100_000) }],
  [{ high: "\u2028\u0085\u00a0é", pair: "😀", other: ["日本", "a日"] }],
  [{ 2: ["b"], 1: ["a"], constructor: ["c"], "": "" }],
] as Record<string, string | number | string[]>[][])(
  "what is copied in bytes is what is read: %j",
  async ([values = {}], { db }) => {
    const texts = [...Object.keys(values), ...Object.values(values).flat().map(String)];
    const read = await db.raw.begin(async (tx) => {
      await tx`create temp table taken (n smallint, id uuid, at timestamptz, value text, v jsonb) on commit drop`;
      const rows = new CopyBytes();
      const same = new CopyBytes();
      same.uuid(id);
      same.timestamp(microseconds(at));
      for (const [n, text] of [...texts, null].entries()) {
        rows.row(5);
        rows.smallint(n - 1);
        rows.again(same.columns());
        if (text === null) rows.null();
        else rows.text(text);
        rows.jsonb(values);
      }
      await copyRows(await tx`copy taken from stdin (format binary)`.writable(), rows.whole());
      return tx`select n, id, at, value, v from taken order by n`;
    });

    expect(read).toEqual([...texts, null].map((value, n) => ({ n: n - 1, id, at, value, v: values })));
  },
);

test("half of a character becomes the sign for what cannot be read in a text, and is refused in JSON", async ({
  db,
}) => {
  const copy = (write: (rows: CopyBytes) => void, type: string) =>
    db.raw.begin(async (tx) => {
      await tx.unsafe(`create temp table taken (value ${type}) on commit drop`);
      const rows = new CopyBytes();
      rows.row(1);
      write(rows);
      await copyRows(await tx`copy taken from stdin (format binary)`.writable(), rows.whole());
      return tx`select value from taken`;
    });

  expect(await copy((rows) => rows.text("a\ud83d"), "text")).toEqual([{ value: "a\ufffd" }]);
  await expect(copy((rows) => rows.jsonb({ a: "\ud83d" }), "jsonb")).rejects.toMatchObject({ code: "22P02" });
  await expect(copy((rows) => rows.text("a\0"), "text")).rejects.toMatchObject({ code: "22021" });
});
