import { expect, test } from "vitest";
import { stateAfter } from "../machine";
import { carrierMachine, useCaseMachine } from "../use-cases/status";
import { carrierNamed, movedBy } from "./notices";
import { outsideStates, stateAtTelnyx } from "./outside-states";
import { pinpointReasonNames, readPinpointReason } from "./pinpoint-reasons";

test("[TDL-13] each state has the word that Pinpoint and AWS have for it", () => {
  expect(outsideStates.REQUIRES_NUMBER).toEqual({
    pinpoint: "Requires Number",
    aws: { registration: "COMPLETE", version: "APPROVED" },
  });
  expect(outsideStates.DRAFT.pinpoint).toBeNull();
  expect([stateAtTelnyx("MNO_PROVISIONED"), stateAtTelnyx("NEW_WORD")]).toEqual(["ACTIVE", null]);
});

test.each([
  [{ eventType: "BRAND_ADD" }, { object: "COMPANY", event: "accept" }],
  [{ eventType: "BRAND_IDENTITY_STATUS_UPDATE", brandIdentityStatus: "VERIFIED" }, { event: "verify" }],
  [{ eventType: "BRAND_UPDATE", brandIdentityStatus: "UNVERIFIED" }, { event: "doubt" }],
  [{ eventType: "EVP_REPORT_SCORE" }, { object: "VETTING", event: "score", actor: "VETTER" }],
  [{ eventType: "CAMPAIGN_DCA_COMPLETE" }, { object: "USE_CASE", event: "approve", actor: "DCA" }],
  [
    { eventType: "MNO_CAMPAIGN_OPERATION_SUSPENDED", mnoName: "T-Mobile" },
    { object: "CARRIER", event: "suspend", carrier: "TMOBILE" },
  ],
])("the registry's notice %j moves %j", (notice, moved) => {
  expect(movedBy(notice)).toMatchObject(moved);
});

test.each([{ eventType: "BRAND_UPDATE" }, { eventType: "MNO_COMPLAINT" }, { eventType: "SOMETHING_NEW" }])(
  "the registry's notice %j moves nothing",
  (notice) => {
    expect(movedBy(notice)).toBeNull();
  },
);

test("a notice that comes twice is harmless: the second moves nothing", () => {
  const notice = movedBy({ eventType: "CAMPAIGN_ADD" });
  if (notice?.object !== "USE_CASE") throw new Error("this is about a use case");
  const once = stateAfter(useCaseMachine, notice.event, { state: "SUBMITTED", actor: notice.actor });
  expect(once).toBe("REGISTRY_ACCEPTED");
  expect(
    stateAfter(useCaseMachine, notice.event, { state: "REGISTRY_ACCEPTED", actor: notice.actor }),
  ).toBeNull();
  expect(stateAfter(carrierMachine, "suspend", { state: "SUSPENDED", actor: "MNO" })).toBeNull();
});

test.each([
  ["AT&T", "ATT"],
  ["T-Mobile USA", "TMOBILE"],
  ["MetroPCS", "TMOBILE"],
  ["Verizon Wireless", "VERIZON"],
  ["US Cellular", "USCELLULAR"],
  ["Cricket", "OTHER"],
  ["", "OTHER"],
])("%s is %s", (name, carrier) => {
  expect(carrierNamed(name)).toBe(carrier);
});

test.each(pinpointReasonNames)(
  "[TDL-14] “%s” leads to a field, and a rule would have caught it",
  (reason) => {
    const { fields, rules } = readPinpointReason(reason);
    expect([fields.length > 0, rules.length > 0]).toEqual([true, true]);
  },
);

test("[TDL-14] Pinpoint had seventeen reasons", () => {
  expect(pinpointReasonNames).toHaveLength(17);
});
