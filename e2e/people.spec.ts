import { readFile } from "node:fs/promises";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const messy = [
  "E-mail;First name;City;Country;Orders placed",
  "ada@example.com;Ada;London;GB;12",
  "not an address;Bob;Paris;FR;1",
  'cy@example.com;"Cy;Rome;IT;2',
  "dee@example.com;Dée;Berlin;Germany;3",
  "eve@example.com;Eve;Nowhere;Atlantis;4",
  "=cmd()@example;Mallory;Oslo;NO;5",
].join("\r\n");

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const file = (text: string, name = "messy people.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

test("a marketer maps a messy file, imports it and reads which rows failed and why [IMP-6] [IMP-11]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people`);
  await page.getByRole("link", { name: "Import people" }).first().click();
  await page.locator("input[type=file]").setInputFiles(file(messy));

  await expect(page.getByRole("heading", { name: "messy people.csv" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Where “E-mail” goes" })).toHaveValue(
    "Address to write to",
  );
  await expect(page.getByRole("combobox", { name: "Where “Country” goes" })).toHaveValue("Country");
  await expect(page.getByText("4 would fail")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("combobox", { name: "Where “Orders placed” goes" }).click();
  await page.getByRole("option", { name: "A number" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();

  await expect(page.getByText("2 rows are in, 4 failed")).toBeVisible();
  const failed = page.getByRole("table", { name: "Rows that failed" });
  await expect(failed.getByRole("row")).toHaveText([
    /Row/,
    /^3E-mail.*no @/,
    /^4The whole row.*never closed/,
    /^6Country.*no country/,
    /^7E-mail.*no ending|mail servers/,
  ]);
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download them as CSV" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text.split("\r\n")[0]).toBe(
    "Import row;Import column;Import error;E-mail;First name;City;Country;Orders placed",
  );
  expect(text).toContain("3;E-mail;");
  expect(text).toContain("'=cmd()@example"); // a spreadsheet must not run it
});

test("the same file twice changes nothing, whatever it is called, and the page says so", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  for (const name of ["people.csv", "people (1).csv"]) {
    await page.goto(`/projects/${project.id}/people/import`);
    await page.locator("input[type=file]").setInputFiles(file("email,plan\nada@example.com,pro\n", name));
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("heading", { name })).toBeVisible();
    await expect(page.getByText("Every row is in")).toBeVisible();
  }
  await expect(page.getByRole("term").filter({ hasText: "Unchanged" }).locator("..")).toContainText("1");

  await page.getByRole("link", { name: "See the people" }).click();
  await expect(page.getByRole("table", { name: "People" }).getByRole("row")).toHaveCount(2);
});

test("of two files one is refused: its reason stays to be read, and the other one waits [IMP-2]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people/import`);
  await page
    .locator("input[type=file]")
    .setInputFiles([
      file("email\nada@example.com\n", "good.csv"),
      file("PK\u0003\u0004workbook", "bad.csv"),
      { ...file("PK", "people.xlsx"), mimeType: spreadsheet },
    ]);

  const uploads = page.getByRole("list", { name: "Uploads" });
  await expect(uploads.getByRole("listitem").filter({ hasText: "bad.csv" })).toContainText(
    "This is a zip file",
  );
  await expect(page.getByRole("alert", { name: "Some of these files" })).toContainText("“people.xlsx”");
  await expectAccessible(page);
  await uploads.getByRole("link", { name: "Choose its columns and segment" }).click();

  await expect(page.getByRole("heading", { name: "good.csv" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Throw “good.csv” away?" });
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toHaveCount(0);
  await page.getByRole("button", { name: "Cancel" }).click();
  await question.getByRole("button", { name: "Throw it away" }).click();
  await expect(page.getByText("Drop CSV or JSON files here")).toBeVisible();
});

test("an upload can be cancelled, and leaving it asks first", async ({ page, project, signIn }) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people/import`);
  await page.route(/\/imports\?name=/, () => undefined); // the file is on its way for ever
  await page.locator("input[type=file]").setInputFiles(file("email\nada@example.com\n", "slow.csv"));
  await page.getByRole("link", { name: "Outbox" }).click();
  await page
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Stay" })
    .click();

  await page.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByText("Drop CSV or JSON files here")).toBeVisible();
});

test("where the columns go stays as it was set by hand, and leaving asks first", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people/import`);
  await page.locator("input[type=file]").setInputFiles(file("email,score\nada@example.com,7\n"));
  const target = page.getByRole("combobox", { name: "Where “score” goes" });
  await target.click();
  await page.getByRole("option", { name: "A number" }).click();

  const header = page.getByRole("checkbox", { name: "The first row names the columns" });
  await header.click(); // it changes when the file has been read again
  await expect(target).toHaveCount(0);
  await header.click();
  await expect(target).toHaveValue("A number");

  await page.getByRole("link", { name: "Outbox" }).click();
  await expect(page.getByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
});

test("what is no list of people is refused in plain words", async ({ page, project, signIn }) => {
  await signIn();
  await page.goto(`/projects/${project.id}/people/import`);

  await page.locator("input[type=file]").setInputFiles(file("PK\u0003\u0004workbook", "people.csv"));

  await expect(page.getByRole("alert", { name: "This file cannot be imported" })).toContainText(
    "This is a zip file, or an Excel one.",
  );
  await expect(page.getByText("Nothing has been imported")).toBeVisible();
});

test("a file is taken from our own pages and from members only [SEC-1]", async ({
  page,
  project,
  waymark,
  signIn,
}) => {
  const path = `/api/projects/${project.id}/imports?name=x.csv`;
  const post = (origin: string) =>
    page.request.post(path, { data: Buffer.from("email\nada@example.com\n"), headers: { origin } });

  expect((await post(waymark.url)).status()).toBe(401);
  await signIn();
  expect((await post("https://elsewhere.example")).status()).toBe(403);
  expect((await post(waymark.url)).status()).toBe(201);
});

test("a person is found by the beginning of the address, opted out, and deleted [END-8] [END-18]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  await signIn();
  const person = await make.endpoint({
    projectId: project.id,
    address: "grace.hopper@example.com",
    userId: "u-17",
    userAttributes: { first_name: ["Grace"] },
    location: { City: "New York", Country: "US" },
  });
  await make.endpoint({ projectId: project.id, address: "other@example.com" });
  await page.goto(`/projects/${project.id}/people`);

  await page.getByRole("searchbox", { name: "Find by address, id or attribute" }).fill("GRACE.");
  const people = page.getByRole("table", { name: "People" });
  await expect(people.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await people.getByRole("link", { name: person.address }).click();

  await expect(page.getByRole("heading", { name: person.address })).toBeVisible();
  await expect(page.getByText("New York")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText("Can be written to")).toBeVisible();
  await page.getByRole("button", { name: "Opt out" }).click();
  await expect(page.getByText("Campaigns pass this person over")).toBeVisible();

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete person" }).click();
  await expect(page).toHaveURL(`/projects/${project.id}/people`);
  await expect(page.getByRole("link", { name: person.address })).toHaveCount(0);
});
