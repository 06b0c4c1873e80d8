import { expect, test } from "vitest";
import { answerOf } from "./smtp-answer";

const failure = (command: string, reply: string, code = "EENVELOPE") => ({
  code,
  cause: "",
  command,
  reply,
  message: "it failed",
});

test.each([
  ["RCPT TO", "550 No such user", "hard_bounce"],
  ["RCPT TO", "550 5.1.1 User unknown", "hard_bounce"],
  ["RCPT TO", "550-5.1.1 The account\n550 5.1.1 does not exist", "hard_bounce"],
  ["RCPT TO", "551 User not local", "hard_bounce"],
  ["RCPT TO", "553 Mailbox name not allowed", "hard_bounce"],
  ["RCPT TO", "554 5.1.2 Bad destination system", "hard_bounce"],
  ["RCPT TO", "556 5.1.10 Domain takes no mail", "hard_bounce"],
  ["RCPT TO", "550 5.2.1 Mailbox disabled", "hard_bounce"],
  ["RCPT TO", "550 5.4.1 Recipient address rejected: Access denied", "hard_bounce"],
  ["RCPT TO", "550 5.1.1 <a@b.c>: User unknown in relay recipient table", "hard_bounce"],
  ["RCPT TO", "550 Requested action not taken: mailbox unavailable", "hard_bounce"],
  ["RCPT TO", "552 5.2.2 Mailbox full", "soft_bounce"],
  ["RCPT TO", "552 Over quota", "soft_bounce"],
  ["RCPT TO", "550 5.7.1 Blocked by policy", "rejected"],
  ["RCPT TO", "554 Transaction failed", "rejected"],
  ["RCPT TO", "550 Administrative prohibition", "rejected"],
  ["RCPT TO", "550 Access denied", "rejected"],
  ["RCPT TO", "550 Your IP address is on a block list", "rejected"],
  ["RCPT TO", "550 5.1.0 Message blocked by our spam filter", "rejected"],
  ["RCPT TO", "550-Verification failed\n550 Sender verify failed", "rejected"],
  ["RCPT TO", "550 5.2.1 Receives mail at too high a rate", "rejected"],
  ["RCPT TO", "550 5.4.4 Unable to route", "rejected"],
  ["RCPT TO", "550 5.4.6 Routing loop", "rejected"],
  ["RCPT TO", "550 Mailbox is full", "soft_bounce"],
  ["DATA", "554 5.7.1 Spam", "rejected"],
  ["DATA", "550 Content refused", "rejected"],
  ["DATA", "550 5.1.1 No such user", "hard_bounce"],
  ["DATA", "552 Message too big", "too_large"],
  ["DATA", "552 5.3.4 Too big", "too_large"],
  ["MAIL FROM", "552 5.3.4 Too big", "too_large"],
])("[EML-19] to %s the server says “%s”: refused, %s", (command, reply, reason) => {
  for (const bodyBegan of [false, true]) {
    expect(answerOf(failure(command, reply), bodyBegan)).toMatchObject({ kind: "refused", reason });
  }
});

test.each([
  ["RCPT TO", "450 4.2.1 Greylisted", "message"],
  ["RCPT TO", "451 Local error", "message"],
  ["RCPT TO", "452 4.2.2 Mailbox full", "message"],
  ["DATA", "451 4.7.1 Try again later", "message"],
  ["RCPT TO", "452 4.3.1 No storage left", "provider"],
  ["RCPT TO", "421 4.7.0 Too many connections", "provider"],
  ["DATA", "421 Closing", "provider"],
  ["MAIL FROM", "451 Try again later", "provider"],
  ["MAIL FROM", "550 5.7.1 Sender not allowed", "provider"],
  ["MAIL FROM", "553 5.1.8 Bad sender's address", "provider"],
  ["RCPT TO", "530 5.7.0 Authentication required", "provider"],
  ["DATA", "550 5.1.8 Bad sender's address", "provider"],
  ["RCPT TO", "550 relay not permitted", "provider"],
  ["RCPT TO", "554 5.7.1 <ada@example.com>: Relay access denied", "provider"],
  ["RCPT TO", "550 5.7.1 Unable to relay", "provider"],
  ["RCPT TO", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain", "provider"],
  ["RCPT TO", "454 4.7.1 Relay access denied", "provider"],
  ["RCPT TO", "550 SMTP authentication is required", "provider"],
])("[EML-19] to %s the server says “%s”: may be tried again, because of the %s", (command, reply, cause) => {
  expect(answerOf(failure(command, reply), false)).toMatchObject({ kind: "unavailable", cause });
});

test.each(["ECONNECTION", "ESOCKET", "ETIMEDOUT", "EPROTOCOL", "ETLS", "EAUTH", "EDNS"])(
  "without a reply, %s is the provider's fault before the mail went out and unknown after",
  (code) => {
    expect(answerOf(failure("CONN", "", code), false)).toMatchObject({
      kind: "unavailable",
      cause: "provider",
    });
    expect(answerOf(failure("CONN", "", code), true)).toMatchObject({ kind: "unknown" });
  },
);

test("half a reply before the connection broke is no answer", () => {
  expect(answerOf(failure("CONN", "554 5.7.1 Sp", "ECONNECTION"), true)).toMatchObject({ kind: "unknown" });
});

test("a server that answers the mail with another “go on” leaves it unknown", () => {
  expect(answerOf(failure("DATA", "354 Go on", "EMESSAGE"), true)).toMatchObject({ kind: "unknown" });
});

test("[EML-7] a mail larger than the server takes is not handed over", () => {
  expect(answerOf(failure("MAIL FROM", "", "EMESSAGE"), false)).toMatchObject({
    kind: "refused",
    reason: "too_large",
  });
});

test("an address beyond ASCII that the server cannot take is the mail's misfortune, not the server's fault", () => {
  expect(answerOf(failure("", "", "EUTF8"), false)).toMatchObject({ kind: "refused", reason: "rejected" });
});
