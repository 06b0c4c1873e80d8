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
