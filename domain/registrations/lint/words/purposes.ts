import type { UseCaseKind } from "../../use-cases/kinds";
import type { Lists } from "./lists";
import { topicIn } from "./topics";

/** How texts of a purpose read; those that are left out read like anything. */
const signs: Partial<Record<UseCaseKind, RegExp>> = {
  "2FA": /\b(code|passcode|otp|pin|verif\w+|log ?in)\b/i,
  ACCOUNT_NOTIFICATION:
    /\b(account|balance|payment|password|profile|plan|statement|invoice|subscription|appointment|reminder)\b/i,
  CUSTOMER_CARE:
    /\b(help|support|ticket|question|issue|case|agent|thank you for contacting|appointment|feedback|assist\w*)\b/i,
  DELIVERY_NOTIFICATION:
    /\b(deliver\w*|shipp?\w*|order|package|parcel|track\w*|courier|arriv\w*|pick.?up)\b/i,
  FRAUD_ALERT: /\b(fraud\w*|suspicious|unusual|did you|card|transaction|charge)\b/i,
  HIGHER_EDUCATION: /\b(campus|class|course|semester|student|enrol\w*|tuition|university|college)\b/i,
  POLLING_VOTING: /\b(poll|vote|survey|rate|choose|reply (a|1))\b/i,
  PUBLIC_SERVICE_ANNOUNCEMENT: /\b(notice|closed|weather|public|service|community|city|road|water)\b/i,
  SECURITY_ALERT: /\b(security|alert|sign.?in|log.?in|unauthori[sz]ed|device|password|breach)\b/i,
};

/** Whether one of the samples shows a purpose. */
export function coveredBy(samples: readonly string[], purpose: UseCaseKind, { content }: Lists): boolean {
  if (purpose === "MARKETING") return samples.some((sample) => topicIn(sample, content.marketing) !== null);
  const sign = signs[purpose];
  return sign === undefined || samples.some((sample) => sign.test(sample));
}

const silentOnMarketing: ReadonlySet<UseCaseKind> = new Set([
  "2FA",
  "ACCOUNT_NOTIFICATION",
  "CUSTOMER_CARE",
  "DELIVERY_NOTIFICATION",
  "FRAUD_ALERT",
  "SECURITY_ALERT",
  "EMERGENCY",
  "PUBLIC_SAFETY_RESTRICTED",
]);

/** What a sample reads like, where that is surely another purpose than those that are registered. */
export function readsOtherwise(
  sample: string,
  kinds: readonly UseCaseKind[],
  { content }: Lists,
): UseCaseKind | null {
  const [first] = kinds;
  if (first === "MIXED" || first === "LOW_VOLUME") {
    if (kinds.includes("MARKETING")) return null;
  } else if (first === undefined || !silentOnMarketing.has(first)) {
    return first === "MARKETING" &&
      /\b(your|is) .{0,30}\b(passcode|verification code|one.time code)\b/i.test(sample)
      ? "2FA"
      : null;
  }
  return topicIn(sample, content.marketing)?.certainty === "sure" ? "MARKETING" : null;
}
