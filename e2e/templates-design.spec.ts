import type { Locator } from "@playwright/test";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error("it is not on the page");
  return box;
}

const smallDesign =
  "<mjml><mj-body><mj-section><mj-column><mj-text>Good morning</mj-text></mj-column></mj-section></mj-body></mjml>";

test("[TPL-3] a block is dragged into the mail, another is put there by key, and both are there after a reload", async ({
  page,
  signIn,
  make,
}) => {
  test.slow(); // the editor weighs as much as the rest of the console
  const template = await make.template({ design: smallDesign, html: "<p>Good morning</p>" });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  const canvas = page.frameLocator(".gjs-frame");
  const mail = page.frameLocator('iframe[title="The mail as it looks"]');
  const blocks = page.getByRole("region", { name: "Design" });
  await expect(canvas.getByText("Good morning")).toBeVisible();

  await blocks.getByRole("button", { name: "Button", exact: true }).hover();
  await page.mouse.down();
  const { x, y, width, height } = await boxOf(canvas.getByText("Good morning"));
  await expect(async () => {
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await page.mouse.move(x + width / 2, y + height - 2, { steps: 4 });
    await expect(page.locator(".gjs-placeholder:visible")).toBeVisible({ timeout: 500 }); // where it would fall
  }).toPass();
  await page.mouse.up();
  await expect(mail.getByText("Button")).toBeVisible();
  await blocks.getByRole("button", { name: "Text", exact: true }).press("Enter");
  await expect(mail.getByText("Insert text here")).toBeVisible();
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByRole("row", { name: /Version 2 .*Active.*Design/ })).toBeVisible();

  await page.reload();
  await expect(canvas.getByText("Insert text here")).toBeVisible();
  await expect(mail.getByText("Button")).toBeVisible();
});

test("[U33] a template is handed out as a file and brought in as another, with all that it says", async ({
  page,
  signIn,
  make,
}) => {
  const template = await make.template({
    subject: "In a file",
    design: smallDesign,
    tags: { team: "blue" },
  });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export as JSON" }).click();
  const path = await (await download).path();

  await page.goto("/templates");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import JSON" }).click();
  await (await chooser).setFiles(path);
  await expect(page.getByRole("heading", { level: 1, name: `${template.name} copy` })).toBeVisible();
  await expect(page.frameLocator(".gjs-frame").getByText("Good morning")).toBeVisible();
});

test("[TPL-10] a value is written into the text of a design; its panel can be pressed by key, and axe finds nothing grave", async ({
  page,
  signIn,
  make,
}) => {
  test.slow(); // the editor weighs as much as the rest of the console
  const template = await make.template({ design: smallDesign, html: "<p>Good morning</p>" });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  const text = page.frameLocator(".gjs-frame").getByText("Good morning");
  const panel = page.getByRole("region", { name: "Design" });
  await expect(panel.getByRole("button", { name: "Blocks", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expectAccessible(page);

  await text.click();
  await page.getByRole("button", { name: "Insert value" }).click();
  await page
    .getByRole("option", { name: /^Address/ })
    .first()
    .click();
  const mail = page.frameLocator('iframe[title="The mail as it looks"]');
  await expect(mail.getByText(/Good morning.*@/)).toBeVisible();

  await expect(panel.getByRole("button", { name: "Undo" })).toBeVisible();
  await panel.getByRole("button", { name: "Layers" }).press("Enter");
  await expect(panel.getByRole("button", { name: "Layers" })).toHaveAttribute("aria-pressed", "true");
  await expect(panel.getByRole("button", { name: "Blocks", exact: true })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});
