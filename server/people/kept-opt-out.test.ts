import { eq } from "drizzle-orm";
import { endpoint, keptOptOut } from "@/db/schema";
import type { Context } from "@/server/context";
import { importContent } from "@/server/imports/import-file";
import { expect, test } from "@/server/testing/test";
import { createPerson } from "./create-person";
import { deletePerson } from "./delete-person";
import { getPerson } from "./get-person";
import { setOptOut } from "./set-opt-out";

async function* content(text: string) {
  yield Buffer.from(text);
}

const importText = (ctx: Context, text: string) =>
  importContent(ctx, { fileName: "people.csv", content: content(text) });

const optOuts = async ({ db, projectId }: Context) => {
  const rows = await db.select().from(endpoint).where(eq(endpoint.projectId, projectId));
  return Object.fromEntries(rows.map(({ address, optOut }) => [address, optOut]));
};
const kept = ({ db, projectId }: Context) => db.$count(keptOptOut, eq(keptOptOut.projectId, projectId));

/** Two people who are deleted, of whom the first had opted out. */
async function deleteBoth(ctx: Context) {
  for (const name of ["ada", "bob"]) {
    const { id } = await createPerson(ctx, {
      channel: "EMAIL",
      address: `${name}@example.com`,
      userId: "",
      facts: [],
    });
    if (name === "ada") await setOptOut(ctx, { id, optOut: "ALL" });
    await deletePerson(ctx, { id });
  }
}

test("[END-8] [END-18] whoever opted out, was deleted and comes again by a file is opted out again", async ({
  ctx,
}) => {
  await deleteBoth(ctx);
  expect(await kept(ctx)).toBe(1);

  await importText(ctx, "email,plan\nADA@example.com,pro\nbob@example.com,pro\n");

  expect(await optOuts(ctx)).toEqual({ "ADA@example.com": "ALL", "bob@example.com": "NONE" });
  expect(await kept(ctx)).toBe(0);
  await importText(ctx, "email,plan\nada@example.com,basic\n");
  expect(await optOuts(ctx)).toMatchObject({ "ada@example.com": "ALL" });
});

test("[END-8] by hand too, under another id and in the same project only", async ({ ctx, make }) => {
  await deleteBoth(ctx);
  const other = { ...ctx, projectId: (await make.project()).id };
  const ada = { channel: "EMAIL" as const, address: "ada@example.com", userId: "", facts: [] };
  const [here, there] = [await createPerson(ctx, ada), await createPerson(other, ada)];
  expect(await getPerson(ctx, here)).toMatchObject({ optOut: "ALL" });
  expect(await getPerson(other, there)).toMatchObject({ optOut: "NONE" });
});

test("[END-8] a file that says they opted in is believed", async ({ ctx }) => {
  await deleteBoth(ctx);
  await importText(ctx, "email,OptOut\nada@example.com,NONE\n");
  expect(await optOuts(ctx)).toEqual({ "ada@example.com": "NONE" });
  expect(await kept(ctx)).toBe(0);
});

test("[SEC-3] of the address nothing is kept that can be read or guessed", async ({ ctx }) => {
  await deleteBoth(ctx);
  const [row] = await ctx.db.select().from(keptOptOut).where(eq(keptOptOut.projectId, ctx.projectId));
  expect(row?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
});
