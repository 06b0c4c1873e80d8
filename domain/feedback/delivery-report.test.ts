import { expect, test } from "vitest";
import { readReport } from "./delivery-report";

const head = "Received: from x\r\nX-Waymark-Message:\r\n abc123\r\nSubject: Hello";
const status = (fields: string) =>
  `Reporting-MTA: dns; mx.example.net\r\nArrival-Date: Mon, 2 Mar 2026 09:00:00 +0000\r\n\r\n${fields}`;
const read = (fields: string, returned = head) =>
  readReport({ status: status(fields), feedback: "", returned }, "X-Waymark-Message");

test.each([
  [
    "Final-Recipient: rfc822; ada@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <ada@example.com>: Recipient address rejected:\r\n    User unknown",
    "hard_bounce",
    "550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown",
  ],
  [
    "Final-Recipient: rfc822; ada@example.com\r\nAction: failed\r\nStatus: 4.4.1 (expired)",
    "soft_bounce",
    "4.4.1",
  ],
  ["Action: Failed\nStatus: 5.2.2\nDiagnostic-Code: X-Notes; mailbox full", "soft_bounce", "mailbox full"],
] as const)("[EML-19] a report of a failure is read with what was said", (fields, kind, detail) => {
  expect(read(fields)).toEqual({ kind, detail, mark: "abc123" });
});

test.each([
  "Final-Recipient: rfc822; ada@example.com\r\nAction: delayed\r\nStatus: 4.4.1",
  "Final-Recipient: rfc822; ada@example.com\r\nAction: delivered\r\nStatus: 2.1.5",
  "Final-Recipient: rfc822; ada@example.com\r\nAction: relayed\r\nStatus: 2.0.0",
  "",
])("what is no failure tells nothing: %j", (fields) => {
  expect(read(fields)).toBeNull();
});

test("of several recipients the one that failed counts", () => {
  const fields = "Action: delivered\r\nStatus: 2.0.0\r\n\r\nAction: failed\r\nStatus: 5.1.1";
  expect(read(fields)).toMatchObject({ kind: "hard_bounce" });
});

test("a report without the mail it is about has no mark", () => {
  expect(read("Action: failed\r\nStatus: 5.1.1", "")).toMatchObject({ mark: null });
});

test("[EML-16] an abuse report is a complaint, a report of another kind is nothing", () => {
  const feedback = (type: string) =>
    `Feedback-Type: ${type}\r\nUser-Agent: SomeGenerator/1.0\r\nVersion: 1\r\n`;
  const reported = (type: string) =>
    readReport({ status: "", feedback: feedback(type), returned: head }, "X-Waymark-Message");
  expect(reported("abuse")).toEqual({ kind: "complaint", mark: "abc123", detail: "abuse" });
  expect(reported("not-spam")).toBeNull();
});
