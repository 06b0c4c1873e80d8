import { expect, test } from "@/server/testing/test";
import { expectAgreement } from "./testing/agreement";

test("SQL, memory and the sentence read back agree on who is in a segment [SEG-4] [SEG-5] [SEG-6] [SEG-10] [SEG-15]", async ({
  db,
  make,
}) => {
  expect(await expectAgreement({ db, make, seed: 20_260_302, cases: 300, people: 60 })).toBeGreaterThan(0);
});
