import { expect, test } from "@/server/testing/test";
import { sendMutants } from "./testing/send-mutants";

const BUSY_MACHINE_MS = 180_000;

test(
  "10,000 requests that nobody would write: no 5xx, no hang, nothing of another project read or changed [W12]",
  async ({ ctx, make }) => {
    const { faults, statuses } = await sendMutants(
      { ctx, make },
      { seed: 5, count: 10_000, offeredShare: 0 },
    );
    expect(faults.slice(0, 5)).toEqual([]);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 202, 400, 403, 404, 405]));
  },
  BUSY_MACHINE_MS,
);
