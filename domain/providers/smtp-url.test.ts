import { expect, test } from "vitest";
import { readSmtpUrl } from "./smtp-url";

test.each([
  ["smtp://mail.example.com", { host: "mail.example.com", port: 587, security: "auto", user: "" }],
  ["smtp://127.0.0.1:2525?security=none", { host: "127.0.0.1", port: 2525, security: "none" }],
  ["smtps://mail.example.com", { port: 465, security: "tls", checkCertificate: true }],
  ["smtp://[::1]:25?certificate=any", { host: "::1", port: 25, checkCertificate: false }],
  ["smtp://h?connections=5&timeout=30", { connections: 5, timeoutSeconds: 30, handover: "nodemailer" }],
  ["smtp://h?handover=pipelined", { handover: "pipelined" }],
])("%s", (url, settings) => {
  expect(readSmtpUrl(url).settings).toMatchObject(settings);
});

test("user and password may hold any character, and an address for a user is the sender", () => {
  expect(readSmtpUrl("smtp://ada%40example.com:p%40ss%3Aw@h")).toMatchObject({
    settings: { user: "ada@example.com" },
    password: "p@ss:w",
    fromAddress: "ada@example.com",
  });
  expect(readSmtpUrl("smtp://u:p@h?from=news@example.com").fromAddress).toBe("news@example.com");
});
