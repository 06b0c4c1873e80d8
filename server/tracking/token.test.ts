import { expect, test } from "@/server/testing/test";
import type { TrackedMessage } from "./pack-message";
import { readToken, tokensOf } from "./token";

const id = (digit: string) => digit.repeat(32);
const message: TrackedMessage = {
  occasionId: id("a"),
  recipientId: id("b"),
  lane: 200,
  projectId: id("c"),
  runId: id("a"),
};

test.each([
  ["a campaign's", message],
  ["one whose run is not its occasion", { ...message, runId: id("d") }],
  ["one without a run", { ...message, runId: null }],
  ["one whose recipient is any text", { ...message, recipientId: "user@x y/1+ü 🙂" }],
  ["one of lane 0", { ...message, lane: 0 }],
])("a token gives back the message it was made for: %s", (_, given) => {
  const target = "https://a.example/?q=ü&b=1";
  expect(readToken("click", tokensOf(given)("click", target))).toEqual({ message: given, target });
  expect(readToken("open", tokensOf(given)("open"))).toEqual({ message: given, target: "" });
});

test("a campaign's token without a target has at most 92 characters", () => {
  expect(tokensOf(message)("open").length).toBeLessThanOrEqual(92);
});

test("a token of one kind is none of another", () => {
  const open = tokensOf(message)("open");
  expect(readToken("unsubscribe", open)).toBeNull();
  expect(readToken("click", open)).toBeNull();
});

test("a token of which one bit was changed is no token", () => {
  const token = tokensOf(message)("click", "https://a.example/");
  const bytes = Buffer.from(token, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(readToken("click", changed.toString("base64url"))).toBeNull();
  }
});

test.each(["", "a", "AAAA", "../../x", "%00", "a".repeat(20_000), "ü"])("%j is no token", (text) => {
  expect(readToken("open", text)).toBeNull();
});

test.each(["javascript:alert(1)", "//evil.example", "data:text/html,x", "ftp://a.example/", "", "https://"])(
  "even a signed token leads to web addresses only: %j",
  (target) => {
    expect(readToken("click", tokensOf(message)("click", target))).toBeNull();
  },
);
