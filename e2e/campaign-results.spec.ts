import { tally } from "@/server/campaigns/testing/make-message";
import type { Context } from "@/server/context";
import { answered } from "@/server/results/testing/answered";
import { anotherRun, makeContest } from "@/server/results/testing/contest";
import { test as base, expect } from "./fixtures/test";

interface Fixtures {
  /** A campaign of two treatments in the test's project, as whoever made it. */
  contest: Awaited<ReturnType<typeof makeContest>> & { ctx: Context; path: string };
}

const test = base.extend<Fixtures>({
  contest: async ({ db, make, project }, use) => {
    const actor = { kind: "cli" } as const;
    const ctx: Context = { db, actor, now: () => new Date(), projectId: project.id, projectRole: "admin" };
    const made = await makeContest(ctx, make, { second: 40, holdout: 10 });
    await use({ ...made, ctx, path: `/projects/${project.id}/campaigns/${made.id}` });
  },
});

test("[CMP-16] a marketer learns which treatment leads, and that nothing can be said of clicks", async ({
  page,
  signIn,
  contest: { ctx, first, other, path },
}) => {
  for (const [of, opened, clicked] of [
    [first, 1_000, 200],
    [other, 1_300, 165],
  ] as const) {
    await tally(ctx, of, "planned", of === first ? 5_000 : 4_000);
    await tally(ctx, of, "accepted", of === first ? 5_000 : 4_000);
    await tally(ctx, of, "opened_unique", opened);
    await tally(ctx, of, "clicked_unique", clicked);
  }
  await signIn();
  await page.goto(path);
  await page.getByRole("tab", { name: "Treatments" }).click();
  await expect(page).toHaveURL(/tab=treatments/);

  const comparison = page.getByRole("region", { name: "Comparison" });
  await expect(comparison.getByText("“Short” leads")).toBeVisible();
  const row = comparison.getByRole("row", { name: /^Short 40 % 4,000 1,300 32\.5 %/ });
  await expect(row.getByRole("img", { name: /^Difference between \+\d/ })).toBeVisible();

  await page.getByText("Clicked", { exact: true }).first().click();
  await expect(comparison.getByText("No difference yet")).toBeVisible();
  await expect(page).toHaveURL(/metric=click/);
  await expect(page.getByRole("region", { name: "Against the hold-out" })).toContainText("choose a goal");
  await expect(page.getByRole("region", { name: "How many people it takes" })).toContainText("each needs");
});

test("[CMP-30] from the list of runs to one run's results, links and recipients", async ({
  page,
  signIn,
  contest: { ctx, first, path },
}) => {
  await tally(ctx, first, "planned", 3);
  await tally(ctx, first, "accepted", 3);
  await answered(ctx, first);
  await anotherRun(ctx, first, {
    treatment: 1,
    occurrence: new Date(Date.now() + 60_000),
    createdAt: new Date(),
  });
  await signIn();
  await page.goto(`${path}?tab=runs`);

  const runs = page.getByRole("table", { name: "Runs" });
  await expect(runs.getByRole("row")).toHaveCount(4);
  await runs
    .getByRole("row", { name: /Default treatment/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(new RegExp(`run=${first.id}`));
  await expect(page.getByRole("definition").filter({ hasText: "of 3 planned" })).toBeVisible();
  await expect(page.getByRole("img", { name: /First opens by hour of the day: 1/ })).toBeVisible();

  await page.getByRole("tab", { name: "Links" }).click();
  const links = page.getByRole("table", { name: "Links" });
  await expect(links.getByRole("row", { name: /shop\.example\/ 2 3/ })).toBeVisible();

  await page.getByRole("tab", { name: "Recipients" }).click();
  await expect(
    page.getByRole("table", { name: "Recipients" }).getByRole("row", { name: /Accepted/ }),
  ).toHaveCount(3);

  await page.getByRole("tab", { name: "Versions" }).click();
  await expect(page.getByRole("region", { name: "Version 1" })).toContainText("40 %");
});
