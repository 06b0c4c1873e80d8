import { openRuns } from "@/server/engine/work/open-runs";
import { expect, type House, test } from "@/server/testing/engine/engine-test";
import { furnished, launched, runsOf } from "@/server/testing/engine/launched";
import { makePlanner, planAll } from "@/server/testing/engine/planner";

const daily = {
  kind: "daily",
  start: "2026-03-02T09:00",
  timeZone: "Europe/Berlin",
  recipientsLocalTime: true,
} as const;

async function people({ make }: House, projectId: string) {
  const add = (address: string, demographic: object, location: object) =>
    make.endpoint({
      projectId,
      address: `${address}@example.com`,
      demographic: { ...demographic },
      location: { ...location },
    });
  await add("tokyo", { Timezone: "Asia/Tokyo" }, {});
  await add("berlin", {}, { Country: "DE" });
  await add("denver", { Timezone: "America/Denver" }, { Country: "DE" });
  await add("lost", { Timezone: "Mars/Base" }, { Country: "US" });
}

async function planned(house: House, assumedZone: string | null) {
  house.clock.at = new Date("2026-03-01T09:00:00Z");
  const ctx = await furnished(house, 0, { assumedZone });
  await people(house, ctx.projectId);
  const { id } = await launched(house, ctx, { schedule: daily });
  const planner = await makePlanner(house);
  house.clock.at = new Date("2026-03-01T19:00:00Z"); // 09:00 of 2 March on Kiritimati
  await openRuns.perform(planner);
  await planAll(planner);
  const [run] = await runsOf(house, id);
  const rows = await house.db.raw<{ who: string; due: Date; reason: string | null }[]>`
    select split_part(e.address, '@', 1) as who, m.due_at as due, m.reason from message m
    join endpoint e on e.project_id = m.project_id and e.id = m.recipient_id and e.lane = m.lane
    where m.run_id = ${run?.id ?? ""}`;
  return Object.fromEntries(
    rows.map(({ who, due, reason }) => [who, reason ?? due.toISOString().slice(0, 16)]),
  );
}

test("[CMP-19] [JRN-5] a run by local time is planned for the earliest zone; each is due by their own clock, and who has none is left out", async ({
  house,
}) => {
  expect(await planned(house, null)).toEqual({
    tokyo: "2026-03-02T00:00",
    berlin: "2026-03-02T08:00",
    denver: "2026-03-02T16:00",
    lost: "no_zone",
  });
});

test("[CMP-19] a project may assume a zone for those who have none", async ({ house }) => {
  expect(await planned(house, "Europe/London")).toMatchObject({ lost: "2026-03-02T09:00" });
});

test("[CMP-19] whose time is past when it is launched gets it at once", async ({ house }) => {
  house.clock.at = new Date("2026-03-02T07:00:00Z"); // 08:00 in Berlin, 16:00 in Tokyo
  const ctx = await furnished(house, 0);
  await people(house, ctx.projectId);
  const { id } = await launched(house, ctx, { schedule: daily });
  const planner = await makePlanner(house);
  await openRuns.perform(planner);
  await planAll(planner);
  const [run] = await runsOf(house, id);
  expect(run?.localTime).toBe("2026-03-02T09:00");
  const due = await house.db.raw<{ due: Date }[]>`
    select due_at as due from message where run_id = ${run?.id ?? ""} and state = 'queued' order by due_at`;
  expect(due.map((row) => row.due.toISOString().slice(0, 16))).toEqual([
    "2026-03-02T07:00",
    "2026-03-02T08:00",
    "2026-03-02T16:00",
  ]);
});
