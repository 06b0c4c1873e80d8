import { eq } from "drizzle-orm";
import { project as projects } from "@/db/schema";
import { consolePages, makeSample } from "./fixtures/console-pages";
import { expectAccessible, expectReadable } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const schemes = ["light", "dark"] as const;
const parts = [0, 1, 2, 3, 4, 5];
const desktop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

for (const part of parts) {
  test(`axe finds nothing serious on any page of the console, light or dark, and all can be read at 390 pixels, part ${part + 1} of ${parts.length}`, async ({
    page,
    signIn,
    db,
  }) => {
    test.slow();
    await signIn();
    const pages = await consolePages(db, await makeSample(page.request));
    for (const { path } of pages.filter((_, nth) => nth % parts.length === part)) {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[data-skeleton], .mantine-Skeleton-root")).toHaveCount(0);
      await expectAccessible(page);

      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
      await expectReadable(page);

      await page.setViewportSize(phone);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(overflow, { message: `${path} is wider than the screen` }).toBeLessThanOrEqual(0);
      await page.setViewportSize(desktop);
    }
  });
}

for (const colorScheme of schemes) {
  test(`axe finds nothing serious on the pages before the console, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/sign-in");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

  test(`axe finds nothing serious on the first page of all, ${colorScheme}`, async ({ page, untouched }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(`${untouched.url}/welcome`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

  test(`axe finds nothing serious in a dialog and while a campaign runs, ${colorScheme}`, async ({
    page,
    signIn,
    make,
    db,
    project,
  }) => {
    test.slow();
    await db.update(projects).set({ messagesPerSecond: 1 }).where(eq(projects.id, project.id));
    const template = await make.template({ text: "Hello" });
    const draft = await make.campaign({ projectId: project.id, templateId: template.id });
    for (let made = 0; made < 60; made++) await make.endpoint({ projectId: project.id });
    await signIn();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=review`);
    await page.getByRole("button", { name: "Launch to 60 people" }).click();
    const launch = page.getByRole("dialog").getByRole("button", { name: "Launch now" });
    await expect(launch).toBeVisible();
    await expectAccessible(page);
    await launch.click();

    await expect(page.getByText("Sending", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("tab", { name: "Recipients" }).click();
    await expect(page.getByRole("table", { name: "Recipients" }).getByRole("row")).not.toHaveCount(1);
    await expectAccessible(page);
  });
}
