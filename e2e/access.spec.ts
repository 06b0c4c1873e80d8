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
  await page.getByRole("button", { name: "Done" }).click();

  const elsewhere = await browser.newPage({ baseURL: waymark.url });
  await elsewhere.goto(link);
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
  await elsewhere.goto(link);
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

test("every change stands in the audit log: who, what, before and after [SEC-3]", async ({
  page,
  signIn,
  project,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/settings`);
  const card = page.getByRole("region", { name: "Name" });
  await card.getByLabel("Project name").fill(`Renamed ${project.id.slice(20)}`);
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The project is renamed")).toBeVisible();

  await page.goto("/audit-log");
  const entry = page.getByRole("row", { name: new RegExp(`Renamed ${project.id.slice(20)}`) });
  await expect(entry.first()).toContainText(owner.name);
});

test("pages are guarded by headers, and sessions by cookies scripts cannot read [SEC-4]", async ({
  page,
  signIn,
}) => {
  await signIn();
  const answer = await page.goto("/projects");
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });

  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name }) => name.includes("session"))).toEqual([
    expect.objectContaining({ httpOnly: true, sameSite: "Lax" }),
  ]);
});

test("a page on another site can change nothing with somebody's cookie [SEC-4]", async ({ page, signIn }) => {
  await signIn();
  const forged = await page.request.post("/api/trpc/projects.create", {
    data: { json: { name: "Forged" } },
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });

  expect(forged.status()).toBe(403);
});
