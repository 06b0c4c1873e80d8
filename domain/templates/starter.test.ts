import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { personOf, samplePerson } from "./person";
import { renderEmail } from "./render";
import { starter } from "./starter";

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
  expect(renderEmail(compiled, samplePerson)).toMatchObject({
    ok: true,
    subject: "Welcome, Ada",
    missing: [],
  });
  expect(renderEmail(compiled, nameless)).toMatchObject({
    ok: true,
    subject: "Welcome, friend",
    missing: [],
  });
});
