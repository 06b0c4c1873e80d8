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
  const here = `/projects/${project.id}`;
  await page.goto(here);
  const main = page.getByRole("navigation", { name: "Main" });
  const pages: [string, string][] = [
    ["Campaigns", `${here}/campaigns`],
    ["Journeys", `${here}/journeys`],
    ["Segments", `${here}/segments`],
    ["People", `${here}/people`],
    ["Analytics", `${here}/analytics`],
    ["Test messaging", `${here}/test-messaging`],
    ["Settings", `${here}/settings`],
    ["Templates", "/templates"],
    ["Numbers & 10DLC", "/numbers"],
    ["Outbox", "/outbox"],
    ["Team", "/team"],
    ["Audit log", "/audit-log"],
    ["Overview", here],
  ];

  for (const [label, path] of pages) {
    const link = main.getByRole("link", { name: label });
    await link.click();
    await expect(page).toHaveURL(path);
    await expect(link).toHaveAttribute("aria-current", "page");
    const title = label === "Overview" ? project.name : label;
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
});

test("the box of a list holds what the address searches for, and no more than the list takes", async ({
  page,
  project,
  make,
}) => {
  await make.campaign({ projectId: project.id, name: "Autumn" });
  await page.goto(`/projects/${project.id}/campaigns?q=spring`);
  const box = page.getByRole("searchbox", { name: "Search by name" });
  await expect(box).toHaveValue("spring");

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Campaigns" }).click();
  await expect(page.getByRole("row", { name: "Autumn" })).toBeVisible();
  await expect(box).toHaveValue("");

  await box.pressSequentially("a".repeat(129));
  await expect(page).toHaveURL(/q=a{128}$/);
  await expect(page.getByText("Nothing matches")).toBeVisible();
});

test("what is typed while a form is being saved is a change again", async ({ page, project }) => {
  let answer = () => {};
  const typed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/trpc/projects.rename*", async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`/projects/${project.id}/settings`);
  const card = page.getByRole("region", { name: "Name" });
  const name = card.getByLabel("Project name");
  const save = card.getByRole("button", { name: "Save" });

  await name.fill(`Once ${project.name}`);
  await save.click();
  await name.fill(`Twice ${project.name}`);
  answer();
  await expect(page.getByText("The project is renamed")).toBeVisible();

  await expect(name).toHaveValue(`Twice ${project.name}`);
  await expect(save).toBeEnabled();
});

test("leaving settings that are not saved asks first", async ({ page, project }) => {
  await page.goto(`/projects/${project.id}/settings/sending`);
  await page.getByRole("region", { name: "Filter" }).getByLabel("Web address").fill("https://example.com/");
  await page
    .getByRole("region", { name: "Sending limits" })
    .getByLabel("Messages per person and day")
    .fill("3");
  const leave = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" });

  await leave.click();
  await page
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Stay" })
    .click();
  await expect(page).toHaveURL(`/projects/${project.id}/settings/sending`);

  await leave.click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(`/projects/${project.id}/people`);
});

test("a page past the end of a list offers the last one", async ({ page, project, make }) => {
  await make.campaign({ projectId: project.id, name: "Autumn" });
  await page.goto(`/projects/${project.id}/campaigns?page=99`);

  await page.getByRole("button", { name: "Go to the last page" }).click();
  await expect(page.getByRole("row", { name: "Autumn" })).toBeVisible();
});

test("a project that is not there says so and keeps the console around it", async ({ page }) => {
  await page.goto(`/projects/${"0".repeat(32)}/settings`);

  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});

test("what is not saved is asked about before Back, the project switcher and the palette leave it", async ({
  page,
  project,
}) => {
  await page.goto(`/projects/${project.id}/people`);
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  const name = page.getByLabel("Project name");
  await name.fill("Half a name");
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  const stay = async () => {
    await question.getByRole("button", { name: "Stay" }).click();
    await expect(question).toHaveCount(0);
    await expect(page).toHaveURL(`/projects/${project.id}/settings`);
    await expect(name).toHaveValue("Half a name");
  };

  await page.goBack();
  await stay();
  await page.getByRole("button", { name: /Switch project/ }).click();
  await page.getByRole("option", { name: "All projects" }).click();
  await stay();
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: "Search the console" }).fill("outbox");
  await page.keyboard.press("Enter");
  await stay();

  await page.goBack();
  await question.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(`/projects/${project.id}/people`);
  await expect(page.getByRole("heading", { name: "People", level: 1 })).toBeVisible();
});

test("Enter in the palette opens the first that was found", async ({ page, project, make }) => {
  const campaign = await make.campaign({ projectId: project.id, name: `Spring ${project.id}` });
  await page.goto(`/projects/${project.id}`);
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: "Search the console" }).fill(`spring ${project.id}`);
  await expect(page.getByRole("dialog").getByText(campaign.name)).toBeVisible();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(`/projects/${project.id}/campaigns/${campaign.id}`);
});

test("a double click makes one access key, the one whose secret is shown", async ({ page, project }) => {
  await page.goto(`/projects/${project.id}/settings/keys`);
  await page.getByRole("button", { name: "Create a key" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Create an access key" });
  await dialog.getByLabel("What is it for?").fill("CRM");
  await dialog.getByRole("button", { name: "Create" }).dblclick();
  await dialog.getByRole("button", { name: "I have kept it" }).click();

  await expect(page.getByRole("row", { name: /CRM/ })).toHaveCount(1);
});

test("an admin raises a limit, is told its range, and goes back to the default [END-14]", async ({
  page,
  project,
}) => {
  await page.goto(`/projects/${project.id}/settings/limits`);
  const people = page.getByRole("region", { name: "People" });
  const perUser = people.getByRole("textbox", { name: "Endpoints of a user" });
  const save = people.getByRole("button", { name: "Save" });

  await perUser.fill("500");
  await save.click();
  await expect(people.getByText("Endpoints of a user: from 1 to 100 endpoints")).toBeVisible();
  await perUser.fill("20");
  await save.click();
  await expect(page.getByText("The limits are saved")).toBeVisible();
  await page.reload();
  await expect(perUser).toHaveValue("20 endpoints");

  await people.getByRole("button", { name: "Reset Endpoints of a user to 15" }).click();
  await save.click();
  await expect(perUser).toHaveValue("15 endpoints");
  await expect(save).toBeDisabled();
});
