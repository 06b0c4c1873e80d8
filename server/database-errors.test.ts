import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";
import { expect, test } from "vitest";
import { isBadContent, isPassing, leavesDoubt } from "./database-errors";

const ofDatabase = (code: string) => Object.assign(new postgres.PostgresError(code), { code });
const ofSocket = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ["a lost connection", ofSocket("CONNECTION_CLOSED"), { doubt: true, passing: true, bad: false }],
  ["a shutdown", ofDatabase("57P01"), { doubt: true, passing: true, bad: false }],
  ["a lock that took too long", ofDatabase("55P03"), { doubt: false, passing: true, bad: false }],
  ["a deadlock", ofDatabase("40P01"), { doubt: false, passing: true, bad: false }],
  ["a full disk", ofDatabase("53100"), { doubt: false, passing: true, bad: false }],
  ["an error of the disk", ofDatabase("58030"), { doubt: false, passing: true, bad: false }],
  ["a name server that is away", ofSocket("EAI_AGAIN"), { doubt: true, passing: true, bad: false }],
  ["a value larger than a limit", ofDatabase("54000"), { doubt: false, passing: false, bad: true }],
  ["text that cannot be stored", ofDatabase("22021"), { doubt: false, passing: false, bad: true }],
  ["a mistake in our SQL", ofDatabase("42601"), { doubt: false, passing: false, bad: false }],
  ["a bug", new TypeError("x is not a function"), { doubt: false, passing: false, bad: false }],
])("what %s means is told, wrapped or not", (_, error, { doubt, passing, bad }) => {
  for (const thrown of [error, new DrizzleQueryError("select", [], error)]) {
    expect(leavesDoubt(thrown)).toBe(doubt);
    expect(isPassing(thrown)).toBe(passing);
    expect(isBadContent(thrown)).toBe(bad);
  }
});
