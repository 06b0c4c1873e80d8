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

test("[TPL-3] a mail is put together from blocks, saved as a version with its design, and let go to be edited as HTML", async ({
  page,
  signIn,
  db,
}) => {
  await signIn();
  await page.goto("/templates");
  await page.getByRole("button", { name: "New template" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill(`Designed ${Date.now()}`);
  await page.getByRole("radio", { name: "A welcome mail, to be put together from blocks" }).check();
  await page.getByRole("button", { name: "Create template" }).click();

  const canvas = page.frameLocator(".gjs-frame");
  const greeting = canvas.getByText("Thank you for joining us");
  await greeting.dblclick();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Spring is here");
  await canvas.getByText("Questions?").click();

  await expect(
    page.frameLocator('iframe[title="The mail as it looks"]').getByText("Spring is here"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByRole("row", { name: /Version 2 .*Active.*Design/ })).toBeVisible();
  const id = page.url().split("/").at(-1) ?? "";
  const [saved] = await db.raw`
    select design, html from template_version where template_id = ${id} and version = 2`;
  expect(saved?.design).toContain("<mjml lang=");
  expect(saved?.html).toContain("{{#if User.UserAttributes.first_name}}");

  await page.getByRole("tab", { name: "HTML" }).click();
  await expect(page.getByRole("textbox", { name: "HTML part" })).not.toBeEditable();
  await page.getByRole("button", { name: "Edit it by hand" }).click();
  await page.getByRole("button", { name: "Edit the HTML" }).click();
  await expect(page.getByRole("textbox", { name: "HTML part" })).toBeEditable();
});

test("[TPL-13] a marketer says what happens to people without a value, and sees it in the preview", async ({
  page,
  signIn,
  make,
}) => {
  const template = await make.template({ html: "<p>Dear {{User.UserAttributes.nick}}!</p>" });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  await page.getByRole("tab", { name: "Missing values" }).click();
  const rule = page.getByRole("combobox", { name: "Without User.UserAttributes.nick" });
  await rule.click();
  await page.getByRole("option", { name: "Send them nothing" }).click();
  await expect(page.getByText("would not get this mail")).toBeVisible();

  await rule.click();
  await page.getByRole("option", { name: "Write something else" }).click();
  await page.getByRole("textbox", { name: "Instead of User.UserAttributes.nick" }).fill("reader");
  await expect(
    page.frameLocator('iframe[title="The mail as it looks"]').getByText("Dear reader!"),
  ).toBeVisible();
});

test("[TPL-20] a test is sent from the editor, and the server's answer is shown", async ({
  page,
  signIn,
  make,
  project,
  db,
}) => {
  const template = await make.template({ subject: "Hello", html: "<p>Hello</p>" });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns`);
  await page.goto(`/templates/${template.id}`);
  await page.getByRole("tab", { name: "Headers" }).click();
  await page.getByRole("button", { name: "Add a header" }).click();
  await page.getByRole("textbox", { name: "Name of header 1" }).fill("X-Plan");
  await page.getByRole("textbox", { name: "Value of header 1" }).fill("{{Attributes.plan}}");

  await page.getByRole("button", { name: "Send a test" }).click();
  const dialog = page.getByRole("dialog", { name: "Send a test" });
  const fine = `fine-${project.id}@example.com`;
  await dialog.getByRole("combobox", { name: "Addresses" }).fill(`${fine},bounce@example.com,`);
  await dialog.getByRole("button", { name: "Send the test" }).click();
  const results = dialog.getByRole("status", { name: "Results" });
  await expect(results).toContainText(`${fine} Sent`);
  await expect(results).toContainText("550 5.1.1");

  const [kept] = await db.raw`select headers from outbox_message where to_address = ${fine}`;
  expect(kept?.headers).toMatchObject({ "X-Plan": "Family", "X-Waymark-Test": "1" });
});

test("[TPL-14] [TPL-2] a version is saved with a word about it, and the latest is written over", async ({
  page,
  signIn,
  make,
}) => {
  const template = await make.template({ html: "<p>One</p>" });
  await signIn();
  await page.goto(`/templates/${template.id}`);
  const html = page.getByRole("textbox", { name: "HTML part" });
  await html.fill("<p>Two</p>");
  await page.getByRole("button", { name: "More ways to save" }).click();
  await page.getByRole("menuitem", { name: "Save with a description" }).click();
  await page.getByRole("textbox", { name: "What is new in it" }).fill("Warmer words");
  await page.getByRole("button", { name: "Save version" }).click();
  const versions = page.getByRole("table", { name: "Versions" });
  await expect(versions.getByRole("row", { name: /Version 2.*Warmer words/ })).toBeVisible();

  await html.fill("<p>Two and a half</p>");
  await page.getByRole("button", { name: "More ways to save" }).click();
  await page.getByRole("menuitem", { name: "Update version 2" }).click();
  await expect(page.getByText("Version 2 is updated")).toBeVisible();
  await expect(versions.getByRole("row", { name: /Version 3/ })).toHaveCount(0);
  await expect(html).toHaveValue("<p>Two and a half</p>");
});

test("[TPL-17] templates are found by tag, and several are deleted together", async ({
  page,
  signIn,
  make,
}) => {
  const tag = `t${Date.now()}`;
  const [one, two] = [
    await make.template({ tags: { [tag]: "" } }),
    await make.template({ tags: { [tag]: "" } }),
  ];
  await signIn();
  await page.goto("/templates");
  await page.getByRole("searchbox", { name: "Tag" }).fill(tag);
  const table = page.getByRole("table", { name: "Templates" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Subject" }).uncheck();
  await expect(table.getByRole("columnheader", { name: "Subject" })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await table.getByRole("checkbox", { name: `Select ${one.name}` }).check();
  await table.getByRole("checkbox", { name: `Select ${two.name}` }).check();
  const bar = page.getByRole("region", { name: "Selected templates" });
  await bar.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete 2 templates" }).click();
  await expect(page.getByText("2 templates deleted")).toBeVisible();
  await expect(table.getByRole("row", { name: one.name })).toHaveCount(0);
});
