import { eq } from "drizzle-orm";
import { project as projects } from "@/db/schema";
import { expect, test } from "./fixtures/test";

test("a marketer sees who gets a campaign and who is skipped, launches it, and watches it end", async ({
  page,
  signIn,
  make,
  project,
}) => {
  const { name: templateName } = await make.template({ text: "Hello" });
  for (let made = 0; made < 3; made++) await make.endpoint({ projectId: project.id });
  await make.endpoint({ projectId: project.id, optOut: "ALL" });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns`);

  await page.getByRole("button", { name: "New campaign" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill("Spring sale");
  await page.getByRole("button", { name: "Create draft" }).click();
  await page.getByRole("combobox", { name: "Template" }).fill(templateName);
  await page.getByRole("option", { name: templateName }).click();

  await expect(page.getByText("people get the mail, of 4 in the audience")).toBeVisible();
  await expect(page.getByRole("row", { name: /Opted out .* 1/ })).toBeVisible();
  await page.getByRole("button", { name: "Launch to 3 people" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Launch now" }).click();

  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 30_000 });
  const states = page.getByRole("table", { name: "Messages by state" });
  await expect(states.getByRole("row", { name: /Accepted .* 3 / })).toBeVisible();
  await states.getByRole("link", { name: "Skipped" }).click();
  const recipients = page.getByRole("table", { name: "Recipients" });
  await expect(recipients.getByRole("row", { name: /Skipped Has opted out of e-mail/ })).toHaveCount(1);
  await expect(recipients.getByRole("row", { name: /Accepted/ })).toHaveCount(0);
});

test("a draft saves itself, and its review says what stands in the way", async ({
  page,
  signIn,
  make,
  project,
}) => {
  const draft = await make.campaign({ projectId: project.id });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}`);
  const review = page.getByRole("region", { name: "Review" });
  await expect(review.getByText("No template is chosen.")).toBeVisible();
  await expect(review.getByText("There is nobody with an e-mail address in this project.")).toBeVisible();
  await expect(review.getByRole("button", { name: /^Launch/ })).toBeDisabled();

  await page.getByRole("textbox", { name: "Name" }).fill("Renamed");
  await expect(page.getByRole("heading", { name: "Renamed", level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Renamed");
});

test("a campaign is paused, resumed and stopped, and says how many people were spared", async ({
  page,
  signIn,
  make,
  db,
  project,
}) => {
  await db.update(projects).set({ messagesPerSecond: 1 }).where(eq(projects.id, project.id));
  const template = await make.template({ text: "Hello" });
  const draft = await make.campaign({ projectId: project.id, templateId: template.id });
  for (let made = 0; made < 60; made++) await make.endpoint({ projectId: project.id });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}`);
  await page.getByRole("button", { name: "Launch to 60 people" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Launch now" }).click();

  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Sending", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stop for good" }).click();

  await expect(page.getByText(/^Stopped\. \d+ people were spared\.$/)).toBeVisible();
});
