import { expect, test } from "vitest";
import { chooseSender, type Sender, type Wanted } from "./choose-sender";

const sender = (id: string, kind: Sender["kind"], more: Partial<Sender> = {}): Sender => ({
  id,
  kind,
  country: "US",
  messageType: "PROMOTIONAL",
  isReady: true,
  useCase: kind === "ten_dlc" ? { id: "alerts", carriers: ["ATT", "TMOBILE"], headroom: 100 } : null,
  ...more,
});
const wanted: Wanted = {
  country: "US",
  messageType: "PROMOTIONAL",
  carrier: "ATT",
  senderId: null,
  useCaseId: null,
  lastSenderId: null,
};
const all = [
  sender("long", "long_code"),
  sender("free", "toll_free"),
  sender("ten", "ten_dlc"),
  sender("short", "short_code"),
];
const without = (...ids: string[]) => all.filter(({ id }) => !ids.includes(id));
const chosen = (senders: Sender[], more: Partial<Wanted> = {}, hash = 0) => {
  const choice = chooseSender(senders, { ...wanted, ...more }, hash);
  return "sender" in choice ? choice.sender.id : choice.refused;
};

test("[SMS-8] where nothing is named: short code, 10DLC, toll-free; a long code never in the United States", () => {
  expect(chosen(all)).toBe("short");
  expect(chosen(without("short"))).toBe("ten");
  expect(chosen(without("short", "ten"))).toBe("free");
  expect(chosen(without("short", "ten", "free"))).toBe("NO_ORIGINATION_IDENTITY");
});

test("[SMS-8] abroad, a long code goes before a sender ID, and foreign numbers are none", () => {
  const abroad = [
    sender("id", "sender_id", { country: "DE" }),
    sender("de", "long_code", { country: "DE" }),
    ...all,
  ];
  expect(chosen(abroad, { country: "DE" })).toBe("de");
  expect(chosen(abroad.slice(0, 1), { country: "DE" })).toBe("id");
  expect(chosen(all, { country: "DE" })).toBe("NO_ORIGINATION_IDENTITY");
});

test("[SMS-8] what the call names is taken, or refused with the reason", () => {
  expect(chosen(all, { senderId: "free" })).toBe("free");
  expect(chooseSender(all, { ...wanted, senderId: "long" }, 0)).toEqual({
    refused: "UNREGISTERED_SENDER",
    why: "An unregistered long code cannot text the United States.",
  });
  expect(chosen(all, { senderId: "gone" })).toBe("NO_ORIGINATION_IDENTITY");
});

test("a conversation keeps its number", () => {
  expect(chosen(all, { lastSenderId: "free" })).toBe("free");
  expect(
    chosen([sender("free", "toll_free", { isReady: false }), ...without("free")], { lastSenderId: "free" }),
  ).toBe("short");
});

test("a campaign's use case goes before the order, and nothing else takes its place", () => {
  expect(chosen(all, { useCaseId: "alerts" })).toBe("ten");
  expect(chosen(all, { useCaseId: "other" })).toBe("NO_ORIGINATION_IDENTITY");
});

test("a 10DLC number reaches a carrier that has approved its use case, and no other", () => {
  expect(chosen(without("short"), { carrier: "VERIZON" })).toBe("free");
  expect(chosen(without("short"), { carrier: null })).toBe("ten");
});

test("of several, the use case with most room goes first, and each person sees one number", () => {
  const roomy = { id: "b", carriers: ["ATT"], headroom: 500 } as const;
  const several = [
    sender("a1", "ten_dlc"),
    sender("b1", "ten_dlc", { useCase: roomy }),
    sender("b2", "ten_dlc", { useCase: roomy }),
  ];
  expect([0, 1, 2, -3].map((hash) => chosen(several, {}, hash))).toEqual(["b1", "b2", "b1", "b2"]);
});

test("the kind of message has to be the sender's", () => {
  expect(chosen(all, { messageType: "TRANSACTIONAL" })).toBe("NO_ORIGINATION_IDENTITY");
});
