import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const purposeOf = (page: Page) => page.getByRole("region", { name: "What becomes of them" });

test("a file becomes a segment, and another segment is built on it [IMP-2] [IMP-10] [SEG-2] [SEG-17]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  test.slow();
  const projectId = project.id;
  await make.endpoint({ projectId, address: "other@example.com", attributes: { plan: ["gold"] } });
  await signIn();
  await page.goto(`/projects/${projectId}/people/import`);
  const people = "email,Attributes.plan\nada@example.com,gold\nbea@example.com,basic\n";
  await page.locator("input[type=file]").setInputFiles(file("spring guests.csv", people));

  const name = purposeOf(page).getByRole("textbox", { name: "Name of the segment" });
  await expect(name).toHaveValue("spring guests");
  await expectAccessible(page);
  await name.fill("Spring guests");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Spring guests is made, with 2 on its list.")).toBeVisible();
  await page.getByRole("link", { name: "Open the segment" }).click();

  await expect(page.getByRole("heading", { name: "Spring guests", level: 1 })).toBeVisible();
  const count = page.getByTestId("segment-count");
  await expect(count).toHaveText("2");
  await expect(page.getByRole("table", { name: "Files" })).toContainText("spring guests.csv");
  await expectAccessible(page);
  await page.getByRole("tab", { name: "People" }).click();
  const members = page.getByRole("table", { name: "People in the segment" });
  await expect(members.getByRole("row")).toHaveCount(1 + 2);
  await expect(members).toContainText("ada@example.com");

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Build a segment on it" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Gold guests");
  await expect(count).toHaveText("2");
  await page.getByRole("button", { name: "Condition", exact: true }).last().click();
  await page.getByRole("textbox", { name: "Search the conditions" }).fill("plan");
  await page.getByRole("option", { name: /^plan/ }).first().click();
  await page.getByRole("combobox", { name: "Values of plan" }).fill("gold");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("1");
  await page.getByRole("button", { name: "Create segment" }).click();
  await expect(page.getByRole("heading", { name: "Gold guests", level: 1 })).toBeVisible();
});

test("user ids make a segment of all their addresses, and a later file takes its place [IMP-9] [IMP-13]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  test.slow();
  const projectId = project.id;
  for (const nth of [1, 2])
    await make.endpoint({ projectId, address: `u1-${nth}@example.com`, userId: "u-1" });
  await make.endpoint({ projectId, address: "u2@example.com", userId: "u-2" });
  await signIn();
  await page.goto(`/projects/${projectId}/people/import`);
  await page.locator("input[type=file]").setInputFiles(file("users.csv", "User.UserId\nu-1\nu-7\n"));

  await expect(purposeOf(page).getByText("This is a file of user ids")).toBeVisible();
  const saves = purposeOf(page).getByRole("checkbox", { name: "Save the people" });
  await expect(saves).not.toBeChecked();
  await expect(saves).toBeDisabled();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("1 row was found, 1 failed")).toBeVisible();
  await page.getByRole("link", { name: "Open the segment" }).click();
  await expect(page.getByTestId("segment-count")).toHaveText("2");

  await page.getByRole("link", { name: "Import more into it" }).click();
  await expect(page.getByText("More people for a segment")).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(file("others.csv", "User.UserId\nu-2\n"));
  await purposeOf(page).getByRole("radio", { name: "Replace the list of an imported one" }).click();
  await expect(purposeOf(page).getByRole("combobox", { name: "Imported segment" })).toHaveValue("users");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("users has a new list, with 1 on it.")).toBeVisible();
  await page.getByRole("link", { name: "Open the segment" }).click();
  await expect(page.getByTestId("segment-count")).toHaveText("1");
  await expect(page.getByRole("table", { name: "Files" })).toContainText("replaced since");
  await expectAccessible(page);
});

test("of several files dropped at once each becomes a segment of its own [IMP-2]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people/import`);
  const names = ["north.csv", "south.csv"];
  await page
    .locator("input[type=file]")
    .setInputFiles(names.map((name) => file(name, "email\nada@example.com\n")));

  const uploads = page.getByRole("list", { name: "Uploads" }).getByRole("listitem");
  await expect(uploads).toHaveCount(2);
  await uploads.filter({ hasText: "south.csv" }).getByRole("link").click();
  await expect(purposeOf(page).getByRole("textbox", { name: "Name of the segment" })).toHaveValue("south");
  await purposeOf(page).getByRole("checkbox", { name: "Save the people" }).uncheck();
  await purposeOf(page).getByRole("checkbox", { name: "Put them in a segment" }).uncheck();
  await expect(page.getByText("Save the people, make a segment of them, or both.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
});
