import { expect, test } from "@/server/testing/test";
import { expectAgreement } from "./testing/agreement";

const ROUNDS = 20;

test("10,000 random segments over random people: SQL, memory and the sentence agree", async ({
  db,
  make,
}) => {
  for (let round = 1; round <= ROUNDS; round++)
    expect(
      await expectAgreement({ db, make, seed: round * 7919, cases: 10_000 / ROUNDS, people: 80 }),
    ).toBeGreaterThan(0);
});
