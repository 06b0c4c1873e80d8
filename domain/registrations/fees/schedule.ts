import { z } from "zod";
import { microsOf, sumOf, written } from "@/domain/prices/decimal";
import { type UseCaseKind, useCaseKindIds, useCaseKinds } from "../use-cases/kinds";

const Amount = z.string().regex(/^\d{1,6}(\.\d{1,4})?$/, "Give an amount like 4.50");

/** What registering costs from a day on, in US dollars. An administrator adds newer ones; none is ever changed. */
export const FeeSchedule = z.object({
  from: z.iso.date("Give the day from which it holds, like 2026-08-01"),
  company: Amount,
  standardVetting: Amount,
  enhancedVetting: Amount,
  politicalVetting: Amount,
  appeal: Amount,
  mailProof: Amount,
  useCaseReview: Amount,
  /** T-Mobile's, of a use case without a number for 60 days. */
  dormancy: Amount,
  number: Amount,
  useCaseMonth: z.record(z.enum(useCaseKindIds), Amount),
});
export type FeeSchedule = z.infer<typeof FeeSchedule>;

/** TDL-4, TDL-6, TDL-10, TDL-20, 10DLC 2.10. */
export const fees2025: FeeSchedule = {
  from: "2025-08-01",
  company: "4.50",
  standardVetting: "41.50",
  enhancedVetting: "95.00",
  politicalVetting: "95.00",
  appeal: "11.00",
  mailProof: "15.00",
  useCaseReview: "15.00",
  dormancy: "250.00",
  number: "1.00",
  useCaseMonth: Object.fromEntries(
    useCaseKindIds.map((kind) => [kind, useCaseKinds[kind].monthlyFee]),
  ) as Record<UseCaseKind, string>, // one for each kind
};

/** What is about to be paid for. */
export type Purchase =
  | { kind: "company" }
  | { kind: "vetting"; vettingClass: "STANDARD" | "ENHANCED" | "POLITICAL" }
  | { kind: "appeal" }
  | { kind: "mail_proof" }
  | { kind: "use_case"; useCase: UseCaseKind; isAgain: boolean }
  | { kind: "numbers"; quantity: number };

export interface FeeLine {
  what: string;
  amount: string;
}

export interface Cost {
  lines: FeeLine[];
  total: string;
  /** What it costs every month from then on. */
  monthly: string;
}

/** The first three months of a use case are paid when it is submitted. */
const MONTHS_AHEAD = 3;

/** What an administrator confirms before anything is submitted: it is not paid back. */
export function costOf(purchase: Purchase, fees: FeeSchedule): Cost {
  const lines = linesOf(purchase, fees);
  return { lines, total: sumOf(lines.map(({ amount }) => amount)), monthly: monthlyOf(purchase, fees) };
}

function linesOf(purchase: Purchase, fees: FeeSchedule): FeeLine[] {
  switch (purchase.kind) {
    case "company":
      return [{ what: "Registration of the company", amount: fees.company }];
    case "vetting":
      return [{ what: "Vetting", amount: vettingFee(purchase.vettingClass, fees) }];
    case "appeal":
      return [{ what: "Appeal", amount: fees.appeal }];
    case "mail_proof":
      return [{ what: "Proof by e-mail", amount: fees.mailProof }];
    case "use_case":
      return linesOfUseCase(purchase, fees);
    case "numbers":
      return [{ what: "First month of the numbers", amount: times(fees.number, purchase.quantity) }];
  }
}

function linesOfUseCase(
  { useCase, isAgain }: Extract<Purchase, { kind: "use_case" }>,
  fees: FeeSchedule,
): FeeLine[] {
  const review = { what: "Review of the use case", amount: fees.useCaseReview };
  if (isAgain) return [review];
  const months = times(fees.useCaseMonth[useCase], MONTHS_AHEAD);
  return [review, { what: `First ${MONTHS_AHEAD} months of the use case`, amount: months }];
}

function vettingFee(vettingClass: "STANDARD" | "ENHANCED" | "POLITICAL", fees: FeeSchedule): string {
  if (vettingClass === "STANDARD") return fees.standardVetting;
  return vettingClass === "ENHANCED" ? fees.enhancedVetting : fees.politicalVetting;
}

function monthlyOf(purchase: Purchase, fees: FeeSchedule): string {
  if (purchase.kind === "use_case") return fees.useCaseMonth[purchase.useCase];
  return purchase.kind === "numbers" ? times(fees.number, purchase.quantity) : "0.00";
}

const times = (amount: string, many: number) => written(microsOf(amount) * BigInt(many), 6);
