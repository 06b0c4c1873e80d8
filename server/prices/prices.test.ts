import { eq } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { getPrices } from "./get-prices";
import { SetPrice, setPrice } from "./set-price";

const price = { currency: "EUR", perThousand: "0.10" };

test("[CMP-5] a price is kept to its last digit, changed and forgotten, and the audit log knows", async ({
  ctx,
}) => {
  await setPrice(ctx, { channel: "EMAIL", price });
  expect(await getPrices(ctx)).toEqual([{ channel: "EMAIL", currency: "EUR", perThousand: "0.100000" }]);
  await setPrice(ctx, { channel: "EMAIL", price: { ...price, perThousand: "99999999.999999" } });
  expect(await getPrices(ctx)).toMatchObject([{ perThousand: "99999999.999999" }]);
  await setPrice(ctx, { channel: "EMAIL", price: null });
  expect(await getPrices(ctx)).toEqual([]);
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  expect(entries.map(({ action }) => action)).toEqual(["project.price", "project.price", "project.price"]);
});

test("[SEC-1] whoever may not change the project may read its prices and not change them", async ({
  ctx,
}) => {
  const marketer = { ...ctx, projectRole: "marketer" } as const;
  await expect(setPrice(marketer, { channel: "EMAIL", price })).rejects.toMatchObject({ code: "forbidden" });
  expect(await getPrices({ ...ctx, projectRole: "viewer" })).toEqual([]);
});

test("a price that is no number is refused at its field", () => {
  const read = SetPrice.safeParse({ channel: "EMAIL", price: { ...price, perThousand: "cheap" } });
  expect(read.error?.issues[0]).toMatchObject({ path: ["price", "perThousand"] });
});
