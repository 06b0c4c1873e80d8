import { type Carrier, carriers } from "@/domain/sms/carriers/carrier";
import type { CompanyEvent } from "../company/status";
import type { Actor } from "../machine";
import type { carrierMachine, UseCaseEvent } from "../use-cases/status";
import type { vettingMachine } from "../vetting/status";

/** What a notice of the registry moves. Whoever takes it reads the object anew: notices come late, twice and out of order. */
export type Moved =
  | { object: "COMPANY"; event: CompanyEvent; actor: Actor }
  | { object: "VETTING"; event: keyof typeof vettingMachine; actor: Actor }
  | { object: "USE_CASE"; event: UseCaseEvent; actor: Actor }
  | { object: "CARRIER"; event: keyof typeof carrierMachine; actor: Actor; carrier: Carrier };

const company = (event: CompanyEvent, actor: Actor = "REGISTRY"): Moved => ({
  object: "COMPANY",
  event,
  actor,
});
const vetting = (event: keyof typeof vettingMachine): Moved => ({
  object: "VETTING",
  event,
  actor: "VETTER",
});
const atUseCase = (event: UseCaseEvent, actor: Actor = "REGISTRY"): Moved => ({
  object: "USE_CASE",
  event,
  actor,
});

/** 10DLC 8.2: the registry’s event types that need nothing else to be understood. A sole proprietor’s BRAND_ADD asks for a code instead. */
const plain: Readonly<Record<string, Moved>> = {
  BRAND_ADD: company("accept"),
  BRAND_DELETE: company("finish_deletion"),
  BRAND_OTP_VERIFIED: company("confirm_code"),
  BRAND_AUTHPLUS_VERIFICATION_COMPLETE: company("confirm_proof"),
  EVP_REPORT_SCORE: vetting("score"),
  EVP_REPORT_UNSCORE: vetting("leave_unscored"),
  EVP_REPORT_FAIL: vetting("fail"),
  EVP_REPORT_EXPIRE: vetting("expire"),
  CAMPAIGN_ADD: atUseCase("accept"),
  CAMPAIGN_SHARE_ADD: atUseCase("share"),
  CAMPAIGN_SHARE_ACCEPT: atUseCase("share"),
  CAMPAIGN_DCA_COMPLETE: atUseCase("approve", "DCA"),
  CAMPAIGN_BILLED: atUseCase("bill"),
  CAMPAIGN_EXPIRED: atUseCase("expire"),
};

const atCarrier: Readonly<Record<string, keyof typeof carrierMachine>> = {
  MNO_CAMPAIGN_OPERATION_REVIEW: "submit",
  MNO_CAMPAIGN_OPERATION_APPROVED: "approve",
  MNO_CAMPAIGN_OPERATION_REJECTED: "reject",
  MNO_CAMPAIGN_OPERATION_SUSPENDED: "suspend",
  MNO_CAMPAIGN_OPERATION_UNSUSPENDED: "unsuspend",
};

export interface RegistryNotice {
  eventType: string;
  brandIdentityStatus?: string;
  mnoName?: string;
}

/** What a notice moves, or null: it moves nothing here, or is of a kind that is new. */
export function movedBy({ eventType, brandIdentityStatus, mnoName }: RegistryNotice): Moved | null {
  const event = atCarrier[eventType];
  if (event) return { object: "CARRIER", event, actor: "MNO", carrier: carrierNamed(mnoName ?? "") };
  const tellsIdentity = /^BRAND_(IDENTITY_STATUS_UPDATE|IDENTITY_VET_UPDATE|REVET|UPDATE)$/.test(eventType);
  return tellsIdentity ? byIdentity(brandIdentityStatus) : (plain[eventType] ?? null);
}

function byIdentity(status: string | undefined): Moved | null {
  if (status === "VERIFIED" || status === "VETTED_VERIFIED") return company("verify");
  return status === "UNVERIFIED" ? company("doubt") : null;
}

/** “T-Mobile”, “T-MOBILE USA” and “TMobile” are one; who is not known is one of the others. */
export function carrierNamed(name: string): Carrier {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, "");
  if (/METROPCS|SPRINT/.test(letters)) return "TMOBILE";
  return carriers.find((carrier) => letters.startsWith(carrier)) ?? "OTHER";
}
