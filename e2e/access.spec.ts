import { expect, owner, test } from "./fixtures/test";

test("a page of the console asks a stranger to sign in, and leads on to what they wanted [SEC-1]", async ({
  page,
}) => {
  await page.goto("/projects?q=a");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page).toHaveURL("/projects?q=a");
});

test("a wrong password is refused without saying whether the address is known [SEC-1]", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password at all");
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByText(/password/i).last()).toBeVisible();
  await expect(page).toHaveURL(/sign-in/);
});

test("somebody who is invited joins by the link, sees what their role shows, and is out once removed [SEC-1]", async ({
  page,
  signIn,
  project,
  browser,
  waymark,
}) => {
  await signIn();
  await page.goto("/team");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByLabel("E-mail").fill("grace@example.com");
  await page.getByRole("combobox", { name: `Role in ${project.name}` }).click();
  await page.getByRole("option", { name: "Viewer" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const path = new URL(link).pathname; // this browser keeps its cookies at another of the console's addresses
  await page.getByRole("button", { name: "Done" }).click();

  const elsewhere = await browser.newPage({ baseURL: waymark.url });
  await elsewhere.goto(path);
  await elsewhere.getByLabel("Your name").fill("Grace Hopper");
  await elsewhere.getByLabel("Password", { exact: true }).fill("wire of a nanosecond");
  await elsewhere.getByRole("button", { name: "Join" }).click();
  await expect(elsewhere.getByRole("button", { name: "Account: Grace Hopper" })).toBeVisible();
  await elsewhere.goto("/audit-log");
  await expect(elsewhere.getByText("Your role does not open this page")).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Actions for Grace Hopper" }).click();
  await page.getByRole("menuitem", { name: "Remove from the team" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("grace@example.com");
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("Grace Hopper")).toHaveCount(0);

  await elsewhere.goto("/team");
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.goto(path);
  await expect(elsewhere.getByText("This link has been used")).toBeVisible();
  await elsewhere.close();
});

test("an access key's secret is shown once, and a revoked key stays in the list [SEC-4]", async ({
  page,
  signIn,
  project,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/settings/keys`);
  const keys = page.getByRole("region", { name: "Keys of this project" });
  await keys.getByRole("button", { name: "Create a key" }).click();
  await page.getByLabel("What is it for?").fill("Shop backend");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByText("The secret is shown only now")).toBeVisible();
  await page.getByRole("button", { name: "I have kept it" }).click();

  await keys.getByRole("button", { name: "Revoke Shop backend" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Shop backend");
  await page.getByRole("button", { name: "Revoke", exact: true }).click();

  await expect(keys.getByRole("row", { name: /Shop backend/ })).toContainText("Revoked");
});
