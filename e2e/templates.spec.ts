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
