import { expect, test } from "./fixtures/test";

test.beforeEach(async ({ signIn }) => signIn());

test("a project's quiet time, time zones and filter are set once, for campaigns launched later [PRJ-5, PRJ-12, JRN-5]", async ({
  page,
  project,
}) => {
  await page.goto(`/projects/${project.id}/settings`);
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Sending" }).click();
  const quiet = page.getByRole("region", { name: "Quiet time" });
  const zones = page.getByRole("region", { name: "People without a time zone" });
  const filter = page.getByRole("region", { name: "Filter" });

  await quiet.getByRole("combobox", { name: "In quiet time" }).click();
  await page.getByRole("option", { name: "Messages wait until it is over" }).click();
  await quiet.getByLabel("To", { exact: true }).fill("21:00");
  await quiet.getByRole("button", { name: "Save" }).click();
  await expect(quiet.getByText("Give another time than the first")).toBeVisible();
  await quiet.getByLabel("To", { exact: true }).fill("07:30");
  await quiet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The quiet time is saved")).toBeVisible();

  await zones.getByRole("combobox", { name: "Else take them to live in" }).fill("Lisbon");
  await page.getByRole("option", { name: "Europe/Lisbon" }).click();
  await zones.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The time zones are saved")).toBeVisible();

  const address = filter.getByLabel("Web address");
  await address.fill("shop.example/filter");
  await filter.getByRole("button", { name: "Save" }).click();
  await expect(filter.getByText("Give a web address like https://example.com/hook")).toBeVisible();
  await address.fill("http://169.254.169.254/latest");
  await filter.getByRole("button", { name: "Save" }).click();
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await address.fill("https://shop.example/filter");
  await filter.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The filter is saved")).toBeVisible();

  await page.reload();
  await expect(quiet.getByLabel("From")).toHaveValue("21:00");
  await expect(quiet.getByLabel("To", { exact: true })).toHaveValue("07:30");
  await expect(zones.getByRole("combobox", { name: "Else take them to live in" })).toHaveValue(
    "Europe/Lisbon",
  );
  await expect(address).toHaveValue("https://shop.example/filter");
});

test("an admin reads the secret that calls of a filter are signed with, and replaces it [PRJ-12]", async ({
  page,
  project,
}) => {
  await page.goto(`/projects/${project.id}/settings/sending`);
  await page.getByRole("button", { name: "Show the signing secret" }).click();
  const dialog = page.getByRole("dialog", { name: "Signing secret" });
  const secret = dialog.getByText(/^whsec_/);
  const first = (await secret.textContent()) ?? "";
  await dialog.getByRole("button", { name: "Replace it" }).click();
  await expect(secret).not.toHaveText(first);
  const second = (await secret.textContent()) ?? "";
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Show the signing secret" }).click();
  await expect(secret).toHaveText(second);
});
