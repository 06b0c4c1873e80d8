import { expect, test } from "./fixtures/test";

test("a marketer starts with a believable mail and sees it as one of her people would", async ({
  page,
  signIn,
  make,
  project,
}) => {
  const template = await make.template({ html: "<p>Dear {{User.UserAttributes.first_name}}!</p>" });
  const address = `zoe-${project.id}@example.com`;
  await make.endpoint({ projectId: project.id, address, userAttributes: { first_name: ["Zoë"] } });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns`); // the project whose people a preview offers
  await page.goto(`/templates/${template.id}`);

  const mail = page.frameLocator('iframe[title="The mail as it looks"]');
  await expect(mail.getByText("Dear Ada!")).toBeVisible();

  await page.getByRole("combobox", { name: "Preview as" }).fill(address.slice(0, 12));
  await page.getByRole("option", { name: address }).click();
  await expect(mail.getByText("Dear Zoë!")).toBeVisible();
});

test("[TPL-14] what is typed survives a reload, and is saved as a version of its own", async ({
  page,
  signIn,
  make,
}) => {
  const template = await make.template({ html: "<p>One</p>" });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  await page.getByRole("textbox", { name: "HTML part" }).fill("<p>Two</p>");
  await expect(page.getByText("Unsaved changes to version 1")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("textbox", { name: "HTML part" })).toHaveValue("<p>Two</p>");
  await page.getByRole("button", { name: "Save as version 2" }).click();

  const versions = page.getByRole("table", { name: "Versions" });
  await expect(versions.getByRole("row", { name: /Version 2 Active/ })).toBeVisible();
  await versions.getByRole("button", { name: "Make active" }).click();
  await expect(versions.getByRole("row", { name: /Version 1 Active/ })).toBeVisible();
});

test("a template that cannot be read says part, line and column while it is written", async ({
  page,
  signIn,
  make,
}) => {
  const template = await make.template();
  await signIn();
  await page.goto(`/templates/${template.id}`);
  await page.getByRole("textbox", { name: "HTML part" }).fill("<p>\n  {{#if Id}}\n</p>");

  await expect(
    page
      .getByRole("alert")
      .filter({ hasText: /HTML, line \d+, column \d+/ })
      .first(),
  ).toBeVisible();
});

test("leaving with unsaved changes asks first", async ({ page, signIn, make }) => {
  const template = await make.template();
  await signIn();
  await page.goto(`/templates/${template.id}`);
  await page.getByRole("textbox", { name: "Subject" }).fill("Changed");
  await page.getByRole("link", { name: "Outbox" }).click();

  await page
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Stay" })
    .click();
  await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue("Changed");
});

test("a draft that is saved in one tab is gone in the other, which goes on working", async ({
  page,
  signIn,
  make,
}) => {
  const template = await make.template({ html: "<p>One</p>" });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  const other = await page.context().newPage();
  await other.goto(`/templates/${template.id}`);
  await expect(other.getByRole("textbox", { name: "HTML part" })).toBeEditable();
  // else the tab that opens undoes what is typed in the other at that moment
  expect(await other.evaluate(() => Object.keys(localStorage).join())).not.toContain("draft");

  await page.getByRole("textbox", { name: "HTML part" }).fill("<p>Two</p>");
  await expect(other.getByRole("textbox", { name: "HTML part" })).toHaveValue("<p>Two</p>");

  await page.getByRole("button", { name: "Discard them" }).click();
  await page.getByRole("button", { name: "Discard changes" }).click();

  await expect(other.getByText("Version 1, the active one")).toBeVisible();
  await expect(other.getByRole("textbox", { name: "HTML part" })).toHaveValue("<p>One</p>");
  await other.close();
});

test("[TPL-14] what is typed while a version is being saved is kept", async ({ page, signIn, make }) => {
  const template = await make.template({ html: "<p>One</p>" });
  let goOn = () => {};
  const typed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(/templates\.saveVersion/, async (route) => {
    await typed;
    await route.continue();
  });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  const html = page.getByRole("textbox", { name: "HTML part" });
  await html.fill("<p>Two</p>");
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await html.fill("<p>Two and a half</p>");
  goOn();

  await expect(page.getByText("Unsaved changes to version 2")).toBeVisible();
  await expect(html).toHaveValue("<p>Two and a half</p>");
});

test("a template that is gone is said to be, under a heading and with a way out", async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.goto(`/templates/${"0".repeat(32)}`);

  await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
  await expect(page.getByRole("link", { name: "All projects", exact: true })).toBeVisible();
});
