import { expect, test } from "vitest";
import { reachOf } from "./country-reach";
import { countryFindings, type OutboundText } from "./country-rules";

const text = (country: string, from: OutboundText["from"], more: Partial<OutboundText> = {}) =>
  countryFindings({ country, from, entityId: null, templateId: null, ...more }).map(
    ({ level, message, fix }) => `${level}: ${message} ${fix}`,
  );
const senderId = { kind: "sender_id", senderId: "ACME" } as const;

test("[SMS-3] what a country takes is known, or known to be unknown", () => {
  expect(reachOf("DE")).toEqual({ shortCodes: true, longCodes: true, senderIds: "yes", twoWay: true });
  expect(reachOf("TR")).toMatchObject({ senderIds: "registered", twoWay: false });
  expect(reachOf("KP")).toBeNull();
});

test("[SMS-19] recipients outside the United States are refused 10DLC, with the alternative", () => {
  expect(text("DE", { kind: "ten_dlc" })).toEqual([
    "error: 10DLC numbers reach the United States and its territories alone. Choose a sender ID or a short code or a long code for this country.",
  ]);
  expect(text("US", { kind: "ten_dlc" })).toEqual([]);
});

test("[SMS-18] a sender ID goes only where it is shown", () => {
  expect(text("US", senderId)).toEqual([
    expect.stringContaining("error: This country shows no sender IDs. Choose a short code"),
  ]);
  expect(text("TR", senderId)).toEqual([
    expect.stringContaining("warning: This country takes registered sender IDs"),
  ]);
  expect(text("DE", senderId)).toEqual([]);
  expect(text("DE", { kind: "sender_id", senderId: "Acme Inc." })).toEqual([
    expect.stringContaining("1 to 11 letters"),
  ]);
});

test("[SMS-19] India and China ask for registered templates, Singapore for a registered name", () => {
  expect(text("IN", senderId).join()).toContain("entity ID");
  expect(text("IN", senderId, { entityId: "1", templateId: "2" }).join()).not.toContain("entity ID");
  expect(text("CN", { kind: "short_code" }).join()).toContain("approved templates");
  expect(text("SG", senderId).join()).toContain("LIKELY-SCAM");
});

test("[NUM-5] an unregistered long code cannot text the United States", () => {
  expect(text("US", { kind: "long_code" }).join()).toContain("Register a use case");
});
