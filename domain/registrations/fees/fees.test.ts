import { expect, test } from "vitest";
import { balanceOf, byMonth, type LedgerLine, passesLimit, spentOn } from "./ledger";
import { costOf, FeeSchedule, fees2025 } from "./schedule";

test.each([
  [{ kind: "company" }, "4.50", "0.00"],
  [{ kind: "vetting", vettingClass: "STANDARD" }, "41.50", "0.00"],
  [{ kind: "vetting", vettingClass: "ENHANCED" }, "95.00", "0.00"],
  [{ kind: "appeal" }, "11.00", "0.00"],
  [{ kind: "mail_proof" }, "15.00", "0.00"],
  [{ kind: "use_case", useCase: "MARKETING", isAgain: false }, "45.00", "10.00"],
  [{ kind: "use_case", useCase: "LOW_VOLUME", isAgain: false }, "19.50", "1.50"],
  [{ kind: "use_case", useCase: "MARKETING", isAgain: true }, "15.00", "10.00"],
  [{ kind: "numbers", quantity: 10 }, "10.00", "10.00"],
] as const)("[TDL-4, TDL-6, TDL-10, TDL-20] %j costs %s, and %s a month", (purchase, total, monthly) => {
  expect(costOf(purchase, fees2025)).toMatchObject({ total, monthly });
});

test("what is confirmed is said line by line", () => {
  expect(costOf({ kind: "use_case", useCase: "CHARITY", isAgain: false }, fees2025).lines).toEqual([
    { what: "Review of the use case", amount: "15.00" },
    { what: "First 3 months of the use case", amount: "9.00" },
  ]);
});

test("a schedule without a use case's fee is none", () => {
  expect(FeeSchedule.safeParse(fees2025).success).toBe(true);
  const { MARKETING: _, ...rest } = fees2025.useCaseMonth;
  expect(FeeSchedule.safeParse({ ...fees2025, useCaseMonth: rest }).success).toBe(false);
});

const line = (at: string, objectId: string, amount: string): LedgerLine => ({
  at: new Date(at),
  what: "fee",
  objectId,
  amount,
});
const lines = [
  line("2026-10-31T23:00:00Z", "acme", "4.50"),
  line("2026-11-01T00:00:00Z", "acme", "4.50"),
  line("2026-11-02T00:00:00Z", "alerts", "45.00"),
  line("2026-11-03T00:00:00Z", "alerts", "-15.00"),
];

test("[TDL-20] the ledger adds up, by month and by object, to the cent", () => {
  expect(balanceOf(lines)).toBe("39.00");
  expect(byMonth(lines)).toEqual([
    { month: "2026-11", total: "34.50" },
    { month: "2026-10", total: "4.50" },
  ]);
  expect(spentOn("acme", lines)).toBe("9.00");
  expect(passesLimit("39.00", "11.00", "50.00")).toBe(false);
  expect(passesLimit("39.00", "11.01", "50.00")).toBe(true);
  expect(passesLimit("39.00", "11.01", null)).toBe(false);
});
