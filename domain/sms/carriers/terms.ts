import { type UseCaseKind, useCaseKinds } from "@/domain/registrations/use-cases/kinds";
import type { AttClass } from "./att-classes";
import type { CarrierRates, TmobileTier } from "./rates";

/** What carriers look at in a company. */
export interface Standing {
  /** 0 to 100; null: not vetted. */
  score: number | null;
  isRussell3000: boolean;
  isGovernment: boolean;
  isSoleProprietor: boolean;
}

/** The terms of a registered use case. They are fixed when it is registered: a later score changes nothing by itself. */
export interface Terms {
  attClass: AttClass;
  tmobileTier: TmobileTier;
}

/** What a use case would be given, as far as tables can tell. */
export function termsOf(kind: UseCaseKind, standing: Standing, { bands }: CarrierRates): Terms {
  return { attClass: attClassOf(kind, standing, bands), tmobileTier: tierOf(standing, bands) };
}

type Bands = CarrierRates["bands"];

/** Dedicated use cases have the first letter of each pair, mixed ones the second. */
function attClassOf(kind: UseCaseKind, standing: Standing, bands: Bands): AttClass {
  const { attClass } = useCaseKinds[kind];
  if (attClass !== "dedicated" && attClass !== "mixed") return attClass;
  const isDedicated = attClass === "dedicated";
  const score = standing.isRussell3000 || standing.isGovernment ? bands.top : (standing.score ?? 0);
  if (score >= bands.top) return isDedicated ? "A" : "B";
  if (score >= bands.high) return isDedicated ? "C" : "D";
  return isDedicated ? "E" : "F";
}

function tierOf({ score, ...is }: Standing, bands: Bands): TmobileTier {
  if (is.isSoleProprietor) return "SOLE_PROPRIETOR";
  if (is.isGovernment) return "GOVERNMENT";
  if (is.isRussell3000) return "RUSSELL_3000";
  if (score === null) return "UNVETTED";
  if (score >= bands.top) return "TOP";
  if (score >= bands.high) return "HIGH";
  return score >= bands.mid ? "MID" : "LOW";
}
