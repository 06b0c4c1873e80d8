import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

test("a person is added by hand, what is typed wrong is said at its place, and edited later [END-16]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people`);
  await page.getByRole("link", { name: "Add person" }).click();
  await page.getByLabel("E-mail address").fill("grace@");
  await page.getByRole("button", { name: "Add something" }).click();
  await page.getByRole("combobox", { name: "What it is, row 1", exact: true }).click();
  await page.getByRole("option", { name: "About the person" }).click();
  await page.getByRole("combobox", { name: "What it is, row 1: its name" }).fill("first_name");
  await page.getByRole("combobox", { name: "Values of User.UserAttributes.first_name" }).fill("Grace");
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByText("There is nothing after the @.")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("E-mail address").fill("grace@example.com");
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByRole("heading", { name: "grace@example.com" })).toBeVisible();
  await expect(page.getByText("Grace", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Remove User.UserAttributes.first_name" }).click();
  await page.getByLabel("User id").fill("u-17");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("u-17")).toBeVisible();
  await expect(page.getByText("Grace", { exact: true })).toHaveCount(0);
});

test("a row that was left empty is no matter; one of which nobody knows what it is says so [END-16]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  const { id } = await make.endpoint({ projectId: project.id, address: "ada@example.com" });
  await signIn();
  await page.goto(`/projects/${project.id}/people/${id}/edit`);
  const add = page.getByRole("button", { name: "Add something" });
  await add.click();
  await add.click();
  await page.getByRole("combobox", { name: "Values of row 2" }).fill("gold");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByText("Choose what it is")).toBeVisible();
  await page.getByRole("button", { name: "Remove row 1" }).click();
  await page.getByRole("button", { name: "Add something" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
});

test("who saves second sees what was changed meanwhile, and the timeline tells both [END-16]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  const { id, address } = await make.endpoint({
    projectId: project.id,
    address: "ada@example.com",
    attributes: { plan: ["basic"] },
  });
  await signIn();
  await page.goto(`/projects/${project.id}/people/${id}/edit`);
  await page.getByLabel("User id").fill("u-17");
  const saved = (plan: string) => ({
    projectId: project.id,
    id,
    address,
    facts: [{ target: "Attributes.plan", values: [plan] }],
    readAt: new Date().toISOString(),
  });
  const meta = { values: { readAt: ["Date"] }, v: 1 };
  const data = { json: saved("gold"), meta };
  expect((await page.request.post("/api/trpc/people.save", { data })).ok()).toBe(true);

  await page.getByRole("button", { name: "Save" }).click();
  const late = page.getByRole("alert", { name: "This person was changed while you were editing" });
  await expect(late).toContainText("Attributes.plan: basic → gold");
  await expect(page.getByLabel("User id")).toHaveValue("u-17");
  await expectAccessible(page);
  await late.getByRole("button", { name: "Save mine as it stands here" }).click();

  await expect(page.getByText("u-17")).toBeVisible();
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expect(page.getByText("plan: basic → gold")).toBeVisible();
  await expect(page.getByText("plan: gold → basic")).toBeVisible();
  await expect(page.getByText("by hand").first()).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await (await downloading).createReadStream();
  const record = JSON.parse(Buffer.concat(await file.toArray()).toString("utf8"));
  expect(record.endpoints).toMatchObject([{ Address: "ada@example.com", User: { UserId: "u-17" } }]);
});

test("an attribute that was typed wrong is renamed on everybody [END-18]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  await signIn();
  await make.endpoint({ projectId: project.id, address: "a@example.com", attributes: { Plna: ["gold"] } });
  await make.endpoint({ projectId: project.id, address: "b@example.com", attributes: { plan: ["basic"] } });
  await page.goto(`/projects/${project.id}/people`);
  await page.getByRole("button", { name: "More about people" }).click();
  await page.getByRole("menuitem", { name: "Attributes" }).click();
  const table = page.getByRole("table", { name: "Attributes" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Actions for Plna" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByLabel("New name").fill("plan");
  await page.getByRole("button", { name: "Rename" }).click();

  await expect(table.getByRole("row")).toHaveCount(2);
  await page.goto(`/projects/${project.id}/people`);
  await page.getByRole("searchbox", { name: "Find by address, id or attribute" }).fill("plan: Gold");
  await expect(page.getByRole("link", { name: "a@example.com" })).toBeVisible();
  await expect(page.getByRole("link", { name: "b@example.com" })).toHaveCount(0);
});

test("everyone is exported in the background and downloaded [EXP-1]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  await signIn();
  await make.endpoint({ projectId: project.id, address: "a@example.com", attributes: { plan: ["gold"] } });
  await page.goto(`/projects/${project.id}/people/exports`);
  await expect(page.getByText("Nothing has been exported yet")).toBeVisible();
  await page.getByRole("button", { name: "Export everyone" }).first().click();
  await page.getByRole("menuitem", { name: "CSV, for spreadsheets" }).click();
  await expect(page.getByText("Ready")).toBeVisible();
  await expectAccessible(page);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download / }).click();
  const file = await (await downloading).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString("utf8");
  expect(text).toContain("Attributes.plan");
  expect(text).toContain("a@example.com");
});
