import { expect, test } from "@/server/testing/test";
import { previewImport } from "./preview-import";
import { uploadFile } from "./upload-file";

async function* content(text: string) {
  yield Buffer.from(text);
}

test("[IMP-2] a preview of rows with long cells is cut to what a browser likes", async ({ ctx }) => {
  const long = "x".repeat(100_000);
  const line = JSON.stringify({
    Address: "ada@example.com",
    Attributes: { bio: long, likes: Array(4_000).fill("tea") },
  });
  const upload = (fileName: string, text: string) => uploadFile(ctx, { fileName, content: content(text) });
  const json = await upload("people.json", `${line}\n`.repeat(60));
  const csv = await upload("people.csv", `email,bio\n${`ada@example.com,${long}\n`.repeat(9)}`);

  for (const { id } of [json, csv]) {
    const preview = await previewImport(ctx, { id });
    expect(JSON.stringify(preview).length).toBeLessThan(1_100_000);
    expect(preview.rows.length).toBeGreaterThan(5);
    expect(preview.guess.mapping).toMatchObject({ 0: "Address" });
  }
});

test("a preview says of a line that is no JSON what is wrong with it, and passes blank ones over", async ({
  ctx,
}) => {
  const { id } = await uploadFile(ctx, {
    fileName: "people.json",
    content: content('{"email":"ada@example.com"}\n\n{"email":\n'),
  });
  const { rows } = await previewImport(ctx, { id });
  expect(rows).toMatchObject([
    { row: 1, broken: null },
    { row: 3, broken: expect.stringMatching(/no JSON/) },
  ]);
});
