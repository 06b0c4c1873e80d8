import { makeRun } from "@/server/testing/engine/make-run";
import { expect, test } from "@/server/testing/test";
import { addTallies } from "./add-tallies";

test("tallies add up by run, measure and reason, however many writers share a slot", async ({ db, make }) => {
  const { id: runId } = await makeRun(db, make);
  const add = (slot: number) =>
    addTallies(db.raw, [
      { runId, measure: "skipped", reason: "opted_out", slot, count: 2 },
      { runId, measure: "accepted", slot, count: 1 },
      { runId, measure: "accepted", slot, count: 4 },
    ]);
  await Promise.all([add(0), add(0), add(1), add(1)]);

  const rows = await db.raw`
    select measure, reason, sum(count)::int as count from run_tally where run_id = ${runId}
    group by measure, reason order by measure`;
  expect([...rows]).toEqual([
    { measure: "accepted", reason: "", count: 20 },
    { measure: "skipped", reason: "opted_out", count: 8 },
  ]);
});
