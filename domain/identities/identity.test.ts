import { expect, test } from "vitest";
import { identityOf } from "./covers";
import { afterLook, readIdentityName, stateAt } from "./identity";

const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000);

test.each([
  ["Example.COM", { kind: "domain", name: "example.com" }],
  ["bücher.de", { kind: "domain", name: "xn--bcher-kva.de" }],
  ["News@Example.com", { kind: "address", name: "News@example.com" }],
  [" mailto:ada@example.com ", { kind: "address", name: "ada@example.com" }],
])("[EML-2] %j is read as %j", (written, read) => {
  expect(readIdentityName(written)).toEqual(read);
});

test.each([
  "localhost",
  "https://example.com",
  "a@b@example.com",
  "exa mple.com",
  "@example.com",
  "example..com",
])("[EML-2] %j is neither a domain nor an address, and is told why", (written) => {
  expect(readIdentityName(written)).toEqual({ problem: expect.any(String) });
});

const known = (kind: "domain" | "address", name: string, state: "verified" | "pending" = "verified") =>
  ({ kind, name, state }) as const;

test.each([
  ["ada@example.com", [known("domain", "example.com")], "example.com"],
  ["ada@mail.Example.com", [known("domain", "example.com")], "example.com"],
  [
    "ada@mail.example.com",
    [known("domain", "example.com"), known("domain", "mail.example.com")],
    "mail.example.com",
  ],
  ["ada@notexample.com", [known("domain", "example.com")], null],
  ["ada@example.com", [known("domain", "example.com", "pending")], null],
  ["Ada@example.com", [known("address", "Ada@example.com")], "Ada@example.com"],
  ["ada@example.com", [known("address", "Ada@example.com")], null],
  ["ada+spring@example.com", [known("address", "ada@example.com")], "ada@example.com"],
  ["nobody", [known("domain", "example.com")], null],
])("[EML-2] who proves %s", (address, identities, name) => {
  expect(identityOf(address, identities)?.name ?? null).toBe(name);
});

test.each([
  ["address", 23, "pending"],
  ["address", 24, "failed"],
  ["domain", 71, "pending"],
  ["domain", 72, "failed"],
] as const)("[EML-3] %s after %i hours without proof: %s", (kind, hours, state) => {
  expect(stateAt({ kind, state: "pending", askedAt: at(0) }, at(hours))).toBe(state);
});

const domain = { kind: "domain", state: "pending", askedAt: at(0), missingSince: null } as const;

test("[EML-3] a found key verifies, and nobody's answer changes nothing", () => {
  expect(afterLook(domain, true, at(1))).toEqual({ state: "verified", missingSince: null });
  expect(afterLook(domain, null, at(1))).toEqual({ state: "pending", missingSince: null });
  expect(afterLook({ ...domain, state: "verified" }, null, at(100))).toMatchObject({ state: "verified" });
});

test("[EML-3] a verified domain has three days for its record to come back", () => {
  const gone = afterLook({ ...domain, state: "verified" }, false, at(10));
  expect(gone).toEqual({ state: "verified", missingSince: at(10) });
  const later = { ...domain, ...gone };
  expect(afterLook(later, false, at(81))).toMatchObject({ state: "verified", missingSince: at(10) });
  expect(afterLook(later, false, at(82))).toMatchObject({ state: "failed" });
  expect(afterLook(later, true, at(60))).toEqual({ state: "verified", missingSince: null });
});
