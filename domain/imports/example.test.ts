import { expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import { exampleFile } from "./example";
import { guessMapping } from "./guess-mapping";
import { reviewMapping } from "./mapping";
import { parseRow, planRows } from "./parse-row";

test("the sample file is imported as it is, every row of it [IMP-12]", () => {
  const [columns = [], ...rows] = exampleFile
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  const { mapping, defaultChannel } = guessMapping({
    columns,
    samples: rows,
    hasHeader: true,
    nameCharacters: 50,
  });
  const form = { columns, mapping, defaultChannel, delimiter: ",", limits: defaultLimits };

  expect(reviewMapping(mapping, form)).toEqual([]);
  const parsed = rows.map((row) => parseRow(planRows(form), row));
  expect(parsed.every(({ ok }) => ok)).toBe(true);
  expect(parsed[0]).toMatchObject({
    draft: {
      channel: "EMAIL",
      attributes: { Plan: ["pro"], Likes: ["chess", "engines"] },
      metrics: { orders: 12 },
      demographic: { Timezone: "Europe/London" },
      userAttributes: { first_name: ["Ada"], last_name: ["Lovelace"] },
    },
  });
});
