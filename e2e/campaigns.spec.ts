import { eq } from "drizzle-orm";
import {
  type campaign,
  project as projects,
  template as templates,
  templateVersion,
  type treatment,
} from "@/db/schema";
import { openStep } from "./fixtures/open-step";
import { test as base, expect } from "./fixtures/test";

interface Fixtures {
  /** Makes a draft and opens it as the owner. */
  openDraft: (over?: Partial<typeof campaign.$inferInsert & typeof treatment.$inferInsert>) => Promise<void>;
  /** Launches the draft that is open, to as many people as its button says. */
  launch: (people: string) => Promise<void>;
}

const test = base.extend<Fixtures>({
  openDraft: async ({ page, signIn, make, project }, use) =>
    use(async (over = {}) => {
      const draft = await make.campaign({ projectId: project.id, ...over });
      await signIn();
      await page.goto(`/projects/${project.id}/campaigns/${draft.id}`);
    }),
  launch: async ({ page }, use) =>
    use(async (people) => {
      await openStep(page, "Review and launch");
      await page.getByRole("button", { name: `Launch to ${people}` }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Launch now" }).click();
    }),
});

test("a marketer sees who gets a campaign and who is skipped, launches it, and watches it end", async ({
  page,
  signIn,
  make,
  project,
  launch,
}) => {
  const { name: templateName } = await make.template({ text: "Hello" });
  for (let made = 0; made < 3; made++) await make.endpoint({ projectId: project.id });
  await make.endpoint({ projectId: project.id, optOut: "ALL" });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns`);

  await page.getByRole("button", { name: "New campaign" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill("Spring sale");
  await page.getByRole("button", { name: "Create draft" }).click();
  await page.getByRole("button", { name: "Next: Audience" }).click();
  await expect(page.getByText("people get the mail, of 4 in the audience")).toBeVisible();
  await page.getByRole("button", { name: "Next: Message" }).click();
  await page.getByRole("combobox", { name: "Template" }).fill(templateName);
  await page.getByRole("option", { name: templateName }).click();
  await page.getByRole("button", { name: "Next: Schedule" }).click();
  await page.getByRole("button", { name: "Next: Review and launch" }).click();
  await expect(page).toHaveURL(/step=review/);

  const whoGetsIt = page.getByRole("region", { name: "Who gets it" });
  await expect(whoGetsIt.getByText("people get the mail, of 4 in the audience")).toBeVisible();
  await expect(page.getByRole("row", { name: /Opted out .* 1/ })).toBeVisible();
  await launch("3 people");

  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 30_000 });
  const states = page.getByRole("table", { name: "Messages by state" });
  await expect(states.getByRole("row", { name: /Accepted .* 3 / })).toBeVisible();
  await states.getByRole("link", { name: "Skipped" }).click();
  const recipients = page.getByRole("table", { name: "Recipients" });
  await expect(recipients.getByRole("row", { name: /Skipped Has opted out of e-mail/ })).toHaveCount(1);
  await expect(recipients.getByRole("row", { name: /Accepted/ })).toHaveCount(0);
});

test("a draft saves itself, and its review says what stands in the way", async ({ page, openDraft }) => {
  await openDraft();
  await openStep(page, "Review and launch");
  const before = page.getByRole("region", { name: "Before the launch" });
  await expect(before.getByText("No template is chosen.")).toBeVisible();
  await expect(before.getByText("There is nobody with an e-mail address in this project.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Launch to/ })).toBeDisabled();
  await before.getByRole("button", { name: "Go to Message" }).first().click();
  await expect(page.getByRole("combobox", { name: "Template" })).toBeVisible();

  await openStep(page, "Create");
  await page.getByRole("textbox", { name: "Name" }).fill("Renamed");
  await expect(page.getByRole("heading", { name: "Renamed", level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Renamed");
});

test("a campaign is paused, resumed and stopped, and says how many people were spared", async ({
  page,
  make,
  db,
  project,
  openDraft,
  launch,
}) => {
  await db.update(projects).set({ messagesPerSecond: 1 }).where(eq(projects.id, project.id));
  const { id: templateId } = await make.template({ text: "Hello" });
  for (let made = 0; made < 60; made++) await make.endpoint({ projectId: project.id });
  await openDraft({ templateId });
  await launch("60 people");

  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Sending", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stop for good" }).click();

  await expect(page.getByText(/^Stopped\. \d+ people were spared\.$/)).toBeVisible();
});

test("what could not be saved is named, asks before leaving, and is saved with the next try", async ({
  page,
  openDraft,
}) => {
  await openDraft();
  await page.route(/campaigns\.update/, (route) => route.fulfill({ status: 400, json: [] }));
  await page.getByRole("textbox", { name: "Name" }).fill("Renamed");
  await expect(page.getByText(/^Not saved: the name\./)).toBeVisible();
  await page.getByRole("link", { name: "Outbox" }).click();
  await page
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Stay" })
    .click();

  await page.unroute(/campaigns\.update/);
  await page.getByRole("button", { name: "Save again" }).click();

  await expect(page.getByText("Everything is saved.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Renamed", level: 1 })).toBeVisible();
});

test("while something is not saved yet, nothing can be launched", async ({
  page,
  make,
  project,
  openDraft,
}) => {
  const { id: templateId } = await make.template({ text: "Hello" });
  await make.endpoint({ projectId: project.id });
  let goOn = () => {};
  const looked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(/campaigns\.update/, async (route) => {
    await looked;
    await route.continue();
  });
  await openDraft({ templateId });
  const button = page.getByRole("button", { name: "Launch to 1 person" });
  await page.getByRole("textbox", { name: "Name" }).fill("Renamed");
  await openStep(page, "Review and launch");

  await expect(button).toBeDisabled();
  await expect(page.getByText("Saving…")).toBeVisible();
  goOn();
  await expect(button).toBeEnabled();
  await button.click();
  await expect(page.getByRole("dialog", { name: "Launch “Renamed”?" })).toBeVisible();
});

test("a version that a colleague makes active while the launch is being confirmed is not sent unseen", async ({
  page,
  make,
  db,
  project,
  openDraft,
}) => {
  const template = await make.template({ text: "Hello" });
  await make.endpoint({ projectId: project.id });
  await openDraft({ templateId: template.id });
  await openStep(page, "Review and launch");
  await page.getByRole("button", { name: "Launch to 1 person" }).click();
  const launch = page.getByRole("dialog").getByRole("button", { name: "Launch now" });
  await expect(launch).toBeVisible();
  const content = { subject: "Later", html: "<p>Later</p>", text: "Later" };
  await db.insert(templateVersion).values({ templateId: template.id, version: 2, ...content });
  await db.update(templates).set({ activeVersion: 2 }).where(eq(templates.id, template.id));
  await launch.click();

  await expect(page.getByText(/the template has another active version/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Review", exact: true })).toContainText("version 2");
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();
});

test("a draft shows its template, however many there are", async ({ page, make, project, openDraft }) => {
  const { id, name } = await make.template({ name: `zz last of all ${project.id}` });
  for (let made = 0; made < 60; made++) await make.template();
  await openDraft({ templateId: id });
  await openStep(page, "Message");

  await expect(page.getByRole("combobox", { name: "Template" })).toHaveValue(name);
});
