import { consolePages, makeSample } from "./fixtures/console-pages";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const schemes = ["light", "dark"] as const;

for (const colorScheme of schemes) {
  test(`axe finds nothing serious on any page of the console, ${colorScheme}`, async ({
    page,
    signIn,
    db,
  }) => {
    test.slow();
    await signIn();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const { path } of await consolePages(db, await makeSample(page.request))) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[data-skeleton], .mantine-Skeleton-root")).toHaveCount(0);
      await expectAccessible(page);
    }
  });

  test(`axe finds nothing serious on the pages before the console, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/sign-in");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test("everything can be read at 390 pixels: no page is wider than the screen", async ({
  page,
  signIn,
  db,
}) => {
  test.slow();
  await signIn();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { path } of await consolePages(db, await makeSample(page.request))) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
