import { expect, test } from "./fixtures/test";

test.beforeEach(async ({ signIn }) => signIn());

test("a marketer finds all projects on one page, each with its id [NAV-1]", async ({ page, project }) => {
  await page.goto("/projects");

  const row = page.getByRole("row", { name: project.name });
  await expect(row).toContainText(project.id);
  await row.getByRole("link", { name: project.name }).click();

  await expect(page).toHaveURL(`/projects/${project.id}`);
});

test("a project is created under a name that must be good and free [PRJ-1]", async ({ page, make }) => {
  const taken = await make.project();
  await page.goto("/projects?create=1");
  const dialog = page.getByRole("dialog", { name: "Create project" });
  const name = dialog.getByLabel("Name");
  const create = dialog.getByRole("button", { name: "Create project" });

  await name.fill("Shop <1>");
  await create.click();
  await expect(dialog.getByText(/Use letters, digits, spaces/)).toBeVisible();

  await name.fill(taken.name);
  await create.click();
  await expect(dialog.getByText(/There is a project named/)).toBeVisible();

  await name.fill(`Winter ${taken.id.slice(20)}`);
  await create.click();
  await expect(page).toHaveURL(/\/projects\/[0-9a-f]{32}$/);
});

test("a project is renamed in its settings [PRJ-2]", async ({ page, project }) => {
  await page.goto(`/projects/${project.id}/settings`);
  const card = page.getByRole("region", { name: "Name" });

  await card.getByLabel("Project name").fill(`New ${project.name}`);
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The project is renamed")).toBeVisible();

  await page.goto("/projects");
  await expect(page.getByRole("row", { name: `New ${project.name}` })).toBeVisible();
});

test("a project is deleted only by typing its name [PRJ-3, SEC-9]", async ({ page, project }) => {
  await page.goto(`/projects/${project.id}/settings/danger`);
  await page.getByRole("button", { name: "Delete project" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete project" });
  const confirm = dialog.getByRole("button", { name: "Delete project" });

  await dialog.getByRole("textbox").fill("something else");
  await expect(confirm).toBeDisabled();
  await dialog.getByRole("textbox").fill(project.name);
  await confirm.click();

  await expect(page).toHaveURL("/projects");
  await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible();
  await expect(page.getByRole("row", { name: project.name })).toHaveCount(0);
  await page.goto(`/projects/${project.id}`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
});

test("the sidebar leads to every page of a project and of the account [NAV-2, NAV-3]", async ({
  page,
  project,
}) => {
  await page.goto(`/projects/${project.id}`);
  const main = page.getByRole("navigation", { name: "Main" });

  for (const label of ["Overview", "Campaigns", "Journeys", "Segments", "People", "Analytics", "Settings"]) {
    await expect(main.getByRole("link", { name: label })).toBeVisible();
  }
  for (const label of ["Templates", "Numbers & 10DLC", "Outbox", "Team", "Audit log"]) {
    await expect(main.getByRole("link", { name: label })).toBeVisible();
  }
});

test("a project that is not there says so and keeps the console around it", async ({ page }) => {
  await page.goto(`/projects/${"0".repeat(32)}/settings`);

  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});
