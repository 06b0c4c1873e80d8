import { reachOf } from "./country-reach";
import { senderIdProblem } from "./sender-id";

/** What a text to a country goes out with. */
export interface OutboundText {
  country: string;
  from:
    | { kind: "sender_id"; senderId: string }
    | { kind: "ten_dlc" | "toll_free" | "short_code" | "long_code" };
  /** India's DLT. */
  entityId: string | null;
  templateId: string | null;
}

interface Finding {
  level: "error" | "warning";
  message: string;
  fix: string;
}

/** SMS-19: countries that ask for more than an address and a sender. */
const rules: Record<string, (text: OutboundText) => Finding[]> = {
  IN: ({ entityId, templateId }) =>
    entityId && templateId
      ? []
      : [
          refused(
            "India delivers registered templates only.",
            "Give the entity ID and the template ID of your DLT registration.",
          ),
        ],
  SG: ({ from }) =>
    from.kind === "sender_id"
      ? [
          noted(
            "Singapore shows sender IDs outside its registry as LIKELY-SCAM.",
            "Register this one with the SSIR.",
          ),
        ]
      : [],
  CN: ({ templateId }) =>
    templateId
      ? []
      : [refused("China delivers approved templates only.", "Have the template approved, and give its ID.")],
  US: ({ from }) =>
    from.kind === "long_code"
      ? [
          refused(
            "An unregistered long code cannot text the United States.",
            "Register a use case for 10DLC, or send from a short code or a verified toll-free number.",
          ),
        ]
      : [],
};

/** Why a text cannot go to a country in this way, or what is worth knowing. */
export function countryFindings(text: OutboundText): Finding[] {
  return [...senderFindings(text), ...(rules[text.country]?.(text) ?? [])];
}

/** 10DLC 1: the Northern Marianas are not among them. */
const tenDlcCountries: ReadonlySet<string> = new Set(["US", "PR", "VI", "GU", "AS"]);

function senderFindings({ country, from }: OutboundText): Finding[] {
  if (from.kind === "ten_dlc" && !tenDlcCountries.has(country))
    return [
      refused(
        "10DLC numbers reach the United States and its territories alone.",
        `Choose ${alternativesFor(country)} for this country.`,
      ),
    ];
  return from.kind === "sender_id" ? senderIdFindings(country, from.senderId) : [];
}

function senderIdFindings(country: string, senderId: string): Finding[] {
  const problem = senderIdProblem(senderId);
  if (problem) return [refused("This is no sender ID.", problem)];
  const takes = reachOf(country)?.senderIds;
  if (takes === "no")
    return [refused("This country shows no sender IDs.", `Choose ${alternativesFor(country)}.`)];
  return takes === "registered"
    ? [
        noted(
          "This country takes registered sender IDs only.",
          "Register it with your provider before you send.",
        ),
      ]
    : [];
}

/** “a short code or a long code” */
function alternativesFor(country: string): string {
  const reach = reachOf(country);
  const ways = [
    reach?.senderIds === "yes" && "a sender ID",
    reach?.senderIds === "registered" && "a registered sender ID",
    reach?.shortCodes && "a short code",
    reach?.longCodes && "a long code",
  ].filter((way) => typeof way === "string");
  return ways.length > 0 ? ways.join(" or ") : "a sender that your provider has";
}

const refused = (message: string, fix: string): Finding => ({ level: "error", message, fix });
const noted = (message: string, fix: string): Finding => ({ level: "warning", message, fix });
