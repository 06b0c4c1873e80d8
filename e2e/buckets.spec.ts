import { keys, startS3 } from "@/server/testing/s3/start-s3";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

test("a marketer adds a bucket, imports a folder of it and exports into it [IMP-3] [EXP-2]", async ({
  page,
  project,
  signIn,
}) => {
  const s3 = await startS3();
  s3.put("people/2026/a.csv", "email,plan\nada@example.com,pro\nbob@example.com,free\n");
  s3.put("people/2026/b.csv", "email,plan\ncy@example.com,pro\n");
  s3.put("other.txt", "nobody");
  await signIn();

  await page.goto(`/projects/${project.id}/settings/buckets`);
  await page.getByRole("button", { name: "Add a bucket" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a bucket" });
  await dialog.getByLabel("Name", { exact: true }).fill("Lake");
  await dialog.getByLabel("Address of the server").fill(s3.settings.endpoint);
  await dialog.getByLabel("Bucket", { exact: true }).fill(s3.settings.bucket);
  await dialog.getByLabel("Region").fill(s3.settings.region);
  await dialog.getByLabel("Access key ID").fill(keys.accessKeyId);
  await dialog.getByLabel("Secret access key").fill("not it");
  await dialog.getByRole("button", { name: "Test the connection" }).click();
  await expect(dialog.getByText("does not belong to this access key ID")).toBeVisible();
  await dialog.getByLabel("Secret access key").fill(keys.secretAccessKey);
  await dialog.getByRole("button", { name: "Test the connection" }).click();
  await expect(dialog.getByText("The connection works")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("table", { name: "Buckets" })).toContainText("s3://our-people/");

  await page.goto(`/projects/${project.id}/people/import`);
  await page.getByRole("button", { name: "From a bucket" }).click();
  const wish = page.getByRole("dialog", { name: "Import from a bucket" });
  await wish.getByRole("button", { name: "people", exact: true }).click();
  await wish.getByRole("button", { name: "2026", exact: true }).click();
  await expect(wish.getByText("a.csv")).toBeVisible();
  await expectAccessible(page);
  await wish.getByRole("button", { name: "Import", exact: true }).click();

  const folders = page.getByRole("table", { name: "Imports from buckets" });
  await expect(folders).toContainText("Waits for you");
  await folders.getByRole("link", { name: "Choose the columns" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Every row is in")).toBeVisible();
  await page.goto(`/projects/${project.id}/people/import`);
  await expect(folders).toContainText("2 fetched");
  await expect(folders).toContainText("Done");

  await page.goto(`/projects/${project.id}/people/exports`);
  await page.getByRole("button", { name: "Export everyone" }).first().click();
  await page.getByRole("menuitem", { name: "To a bucket…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
  const exports = page.getByRole("table", { name: "Exports" });
  await expect(exports).toContainText("s3://our-people/exports/");
  await expect(exports).toContainText("Ready");
  expect([...s3.objects.keys()].filter((key) => key.startsWith("exports/"))).toHaveLength(1);
  await s3.close();
});
