import { expect, test } from "vitest";
import { Treatment } from "@/domain/campaigns/treatment";
import { comparableSince } from "./comparable";

const version = (nth: number, share: number, over: Partial<Treatment> = {}, holdout = 0) => ({
  version: nth,
  definition: { holdout, treatments: [Treatment.parse({}), Treatment.parse({ share, ...over })] },
});

test("[CMP-28] [CMP-16] runs are compared since the treatments were last divided or written anew", () => {
  expect(comparableSince([version(1, 30)])).toBe(1);
  expect(comparableSince([version(3, 30), version(2, 30), version(1, 30)])).toBe(1);
  expect(comparableSince([version(3, 40), version(2, 40), version(1, 30)])).toBe(2);
  expect(comparableSince([version(3, 30), version(2, 40), version(1, 30)])).toBe(3);
  expect(comparableSince([version(2, 30, { templateVersion: 4 }), version(1, 30)])).toBe(2);
  expect(comparableSince([version(2, 30, {}, 10), version(1, 30)])).toBe(2);
});

test("a new name or description changes nothing that is compared", () => {
  expect(comparableSince([version(2, 30, { name: "Short", description: "One line" }), version(1, 30)])).toBe(
    1,
  );
  expect(comparableSince([])).toBe(1);
});
