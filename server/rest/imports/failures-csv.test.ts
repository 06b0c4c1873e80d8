import { importContent } from "@/server/imports/import-file";
import { expect, test } from "@/server/testing/test";
import { answerCsv } from "../csv-file";
import { failuresCsv } from "./failures-csv";

async function* content(text: string) {
  yield Buffer.from(text);
}

test.for([
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
] as const)(
  "[IMP-11] the rows that failed come back as the file had them, %s between, and run no formula",
  async ([delimiter], { ctx }) => {
    const row = (...cells: string[]) => `${cells.join(delimiter)}\n`;
    const { importId } = await importContent(ctx, {
      fileName: "people.csv",
      content: content(
        row("email", "note", "plan") +
          row("ada@example.com", "fine", "pro") +
          row("nobody", "=1+1", `"a${delimiter}b, c; d"`) +
          row("bob@example.com", "one", "two", "three"),
      ),
    });

    const text = await (await answerCsv(() => failuresCsv(ctx, importId))).text();

    const [head, first = "", second = ""] = text.split("\r\n");
    expect(head).toBe(
      ["Import row", "Import column", "Import error", "email", "note", "plan"].join(delimiter),
    );
    expect(first.startsWith(`3${delimiter}`)).toBe(true);
    const quoted = `"a${delimiter}b, c; d"`;
    expect(first.endsWith(["nobody", "'=1+1", quoted].join(delimiter))).toBe(true);
    expect(second.endsWith(["bob@example.com", "one", "two", "three"].join(delimiter))).toBe(true);
  },
);
