import { expect, test } from "vitest";
import { SenderName, senderOf } from "./sender";

const none = { fromName: null, fromAddress: null };
const project = { fromName: "Shop", fromAddress: "shop@example.com" };

test("[EML-4] the campaign's sender comes before the project's, the project's before the provider's", () => {
  const own = { fromName: "Ada", fromAddress: "ada@example.com" };
  expect(senderOf(own, project)).toEqual({ name: "Ada", address: "ada@example.com" });
  expect(senderOf(none, project)).toEqual({ name: "Shop", address: "shop@example.com" });
  expect(senderOf(none, { fromName: "", fromAddress: "" }, project)).toMatchObject({ name: "Shop" });
});

test("a name that is not given is taken from the next one that has it", () => {
  expect(senderOf({ fromName: null, fromAddress: "ada@example.com" }, project)).toEqual({
    name: "Shop",
    address: "ada@example.com",
  });
});

test("without an address there is no sender", () => {
  expect(senderOf(none, { fromName: "Shop", fromAddress: "" })).toBeNull();
});

test.each([
  "Ada\r\nBcc: eve@example.com",
  "Ada\tof Acme", // every mail would be refused for it: no header may hold a control character
  "Ada\u0085of Acme",
])("a sender's name cannot write a header of its own: %j", (name) => {
  expect(SenderName.safeParse(name).success).toBe(false);
});
