import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { personOf, samplePerson } from "./person";
import { renderEmail } from "./render";
import { starter } from "./starter";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };

const nameless = personOf({
  id: "1",
  address: "x@example.com",
  channel: "EMAIL",
  userId: null,
  attributes: {},
  metrics: {},
  demographic: {},
  location: {},
  userAttributes: {},
});

test("the starter greets a person by name, and one without a name too", () => {
  const compiled = compileEmail(starter);
  expect(renderEmail(compiled, samplePerson, moment)).toMatchObject({
    ok: true,
    subject: "Welcome, Ada",
    missing: [],
  });
  expect(renderEmail(compiled, nameless, moment)).toMatchObject({
    ok: true,
    subject: "Welcome, friend",
    missing: [],
  });
});
