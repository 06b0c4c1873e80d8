import { expect, test } from "vitest";
import { pathsIn } from "./doc-paths.mjs";
import { areas, featureFindings } from "./features.mjs";
import { modulesCruised } from "./sources/modules-cruised.mjs";

test("paths are read out of code, links, pictures and trees, and only ours", () => {
  const text = [
    "See `server/env.ts:12`, `npm start` and [the rest](operations.md#tls) or [a site](https://example.com).",
    '<img src="images/people.png">',
    "```sh\ncat server/nowhere.ts\n```",
    "```tree\nserver/  what can be done\n  env.ts clock.ts  the environment\n  engine/\n    run.ts\n```",
  ].join("\n");

  expect(pathsIn("docs/configuration.md", text)).toEqual([
    "server/env.ts",
    "docs/operations.md",
    "docs/images/people.png",
    "server/",
    "server/env.ts",
    "server/clock.ts",
    "server/engine/",
    "server/engine/run.ts",
  ]);
});

const rows = Object.entries(areas).flatMap(([area, last]) =>
  Array.from({ length: last }, (_, index) => `${area}-${index + 1}`),
);
const listed = rows.filter((id) => id !== "EVT-8" && id !== "EVT-9");
const table = (state: (id: string) => string) =>
  listed.map((id) => `| ${id} | A line | ${state(id)} |`).join("\n");

test("the feature list is whole when each of the 501 rows stands in it once", () => {
  expect(listed).toHaveLength(501);
  expect(
    featureFindings(
      table(() => "not yet"),
      "",
    ),
  ).toEqual([]);
  expect(featureFindings(table(() => "not yet").replace("| SEG-4 |", "| SEG-3 |"), "")).toEqual([
    "SEG-4 is not listed",
    "SEG-3 is listed twice",
  ]);
  expect(
    featureFindings(
      table((id) => (id === "PRJ-1" ? "soon" : "partly")),
      "",
    ),
  ).toHaveLength(1);
});

test("a row is said to work only where a test is named after it", () => {
  const works = table((id) => (id === "EML-8" || id === "EML-9" ? "works" : "not yet"));

  expect(featureFindings(works, 'test("a click opts out [EML-8]")')).toEqual([
    "EML-9 is said to work, but no test is named [EML-9]",
  ]);
  expect(featureFindings(works, 'test("a click opts out [EML-8, EML-9]")')).toEqual([]);
});

test("an import check that saw nothing is told from one that passed", () => {
  expect(modulesCruised("✔ no dependency violations found (117 modules, 240 dependencies cruised)")).toBe(
    117,
  );
  expect(
    modulesCruised(
      "x 1 dependency violations (1 errors, 0 warnings). 864 modules, 3508 dependencies cruised.",
    ),
  ).toBe(864);
  expect(modulesCruised("✔ no dependency violations found (0 modules, 0 dependencies cruised)")).toBe(0);
});
