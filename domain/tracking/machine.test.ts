import { expect, test } from "vitest";
import { isScanner, openedByMachine } from "./machine";

const chrome =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36";
const gmail = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

test.each([
  [chrome, 60_000, false],
  [chrome, null, false],
  [chrome, 2_000, false],
  [chrome, 1_999, true],
  [chrome, -5, true],
  [gmail, 60_000, false], // Gmail fetches when the reader opens
  ["Mozilla/5.0", 60_000, true], // Apple Mail's privacy proxy
  ["Barracuda Sentinel (EE)", 60_000, true],
  ["", 60_000, true],
])("opened by “%s” after %s ms, by a machine: %s", (userAgent, sinceHandoverMs, machine) => {
  expect(openedByMachine({ userAgent, sinceHandoverMs })).toBe(machine);
});

test.each([
  [chrome, false],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15", false],
  ["python-requests/2.31", true],
  ["Googlebot/2.1 (+http://www.google.com/bot.html)", true],
  ["", true],
])("“%s” is a link scanner: %s", (userAgent, scanner) => {
  expect(isScanner(userAgent)).toBe(scanner);
});
