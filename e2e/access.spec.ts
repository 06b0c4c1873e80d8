import { expectAccessible } from "./fixtures/expect-accessible";
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

test("a wrong password is refused at the field [SEC-1]", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password at all");
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/password/i);
  await expect(page).toHaveURL(/sign-in/);
});

test("an owner invites a colleague by a link, and it works once [SEC-1]", async ({
  page,
  browser,
  signIn,
  waymark,
  project,
}) => {
  const email = `${project.id}@example.com`;
  await signIn();
  await page.goto("/team");
  await page
    .getByRole("button", { name: /Invite/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByText("It is shown only now.")).toBeVisible();
  await page.keyboard.press("Escape"); // what is shown once is not lost by a stray key or click
  await page.mouse.click(5, 5);
  const link = new URL(await dialog.getByLabel("Link", { exact: true }).inputValue());

  const colleague = await (await browser.newContext({ baseURL: waymark.url })).newPage();
  await colleague.goto(link.pathname);
  await expectAccessible(colleague);
  await colleague.getByLabel("Your name").fill("Grace");
  await colleague.getByLabel("Password", { exact: true }).fill("a lamp, a desk, a chair");
  await colleague.locator("button[type=submit]").click();
  await expect(colleague.getByRole("button", { name: "Account: Grace" })).toBeVisible();
  await expect(colleague.getByRole("link", { name: project.name })).toHaveCount(0);

  const latecomer = await (await browser.newContext({ baseURL: waymark.url })).newPage();
  await latecomer.goto(link.pathname);
  await expect(latecomer.getByLabel("Your name")).toHaveCount(0);
  await latecomer.context().close();
  await colleague.context().close();
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
