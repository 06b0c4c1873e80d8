import { expect, test } from "@/server/testing/test";
import { sendMutants } from "./testing/send-mutants";

test("100,000 requests that nobody would write: no 5xx, no hang, nothing of another project read or changed [W12]", async ({
  ctx,
  make,
}) => {
  const { faults } = await sendMutants({ ctx, make }, { seed: 100, count: 100_000, offeredShare: 0.9 });
  expect(faults.slice(0, 5)).toEqual([]);
});
