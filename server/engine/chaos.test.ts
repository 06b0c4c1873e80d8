import { expect, test } from "vitest";
import { wreak } from "@/server/testing/engine/chaos";
import { createTestDatabase } from "@/server/testing/test-database";

test("engines killed and frozen while they send: no message is handed over twice, none is lost", async () => {
  const { url, drop } = await createTestDatabase();
  const after = await wreak({ url, people: 3_000, strikes: 3, withinMs: 90_000 });
  await drop();
  console.log(`Chaos: ${JSON.stringify(after)}`);

  expect(after.doubled).toBe(0);
  expect(after.invented).toBe(0);
  expect(after.planned).toBe(3_000);
  expect((after.byState.accepted ?? 0) + after.unknown).toBe(3_000);
  expect(after.unknown).toBeLessThanOrEqual(50 * after.strikes);
  expect(after.struckWhileSending).toBeGreaterThanOrEqual(after.strikes / 2);
  expect(after.tallied).toEqual({ planned: 3_000, ...after.byState });
}, 180_000);
