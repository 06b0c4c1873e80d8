import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const page = { nonce: "bm9uY2U=", dev: false, publicUrl: "http://localhost:3000" };

test("[SEC-1] scripts run by their nonce only, and no site may frame the console", () => {
  const policy = securityHeaders(page)["Content-Security-Policy"].split("; ");

  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
});

test("[SEC-4] behind https, browsers are told to stay there; in plain http they are not", () => {
  expect(securityHeaders({ ...page, publicUrl: "https://mail.example.com" })).toHaveProperty(
    "Strict-Transport-Security",
  );
  expect(securityHeaders(page)).not.toHaveProperty("Strict-Transport-Security");
});
