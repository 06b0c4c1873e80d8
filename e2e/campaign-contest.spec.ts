import { eq } from "drizzle-orm";
import { campaign, outboxMessage } from "@/db/schema";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const PEOPLE = 40;

test("a test of two mails, one of them written in the wizard, has a goal and keeps a part back; the winner that somebody picks goes to the rest [CMP-3] [CMP-12] [CMP-14] [CMP-16]", async ({
  page,
  signIn,
  make,
  db,
  project,
}) => {
  test.slow();
  const mail = await make.template({ subject: "Plain", text: "Hello" });
  for (let made = 0; made < PEOPLE; made++) await make.endpoint({ projectId: project.id });
  const { id } = await make.campaign({
    projectId: project.id,
    templateId: mail.id,
    fromAddress: "ada@example.com",
  });
  const address = `/projects/${project.id}/campaigns/${id}`;
  await signIn();
  await page.goto(address);
  await page.getByRole("radio", { name: "A/B test" }).check();
  await page.getByRole("button", { name: "Next: Audience" }).click();

  await page.getByRole("textbox", { name: "B", exact: true }).fill("20");
  await page.getByRole("textbox", { name: "Kept back for the winner" }).fill("60");
  await expect(page.getByRole("list", { name: "How the audience is divided" })).toContainText(
    "A20 %B20 %Waits for the winner60 %",
  );
  await page.getByRole("radio", { name: "A rule does, by itself" }).check();
  await page.getByRole("combobox", { name: "The winner has the highest" }).click();
  await page.getByRole("option", { name: "goal rate" }).click();
  await expect(page.getByText("no goal is set").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Event that is the goal" }).fill("purchase");
  await expect(page.getByText("no goal is set")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "How many people it takes" })).toContainText("each needs");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Next: Message" }).click();

  await page.getByRole("tab", { name: /B, 20 %$/ }).click();
  await page.getByRole("radio", { name: "Write it here" }).check();
  await page.getByRole("textbox", { name: "Subject" }).fill("Written here");
  await page.getByRole("button", { name: "Save the mail" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as template…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as template" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(`Kept of ${id}`);
  await dialog.getByRole("button", { name: "Save template" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Next: Schedule" }).click();
  await page.getByRole("button", { name: "Next: Review and launch" }).click();

  const review = page.getByRole("region", { name: "Review", exact: true });
  await expect(review).toContainText("60 % wait for it: after 4 hours, by goal rate");
  await expect(review).toContainText("“purchase” within 7 days");
  await page.getByRole("button", { name: /^Launch/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Launch|Send)/ })
    .click();

  const statusOf = async () => (await db.select().from(campaign).where(eq(campaign.id, id)))[0]?.status;
  await expect.poll(statusOf).toBe("pending_next_run");
  await page.goto(`${address}?tab=treatments&metric=goal`);
  await expect(page.getByText("The goal: “purchase” within 7 days.")).toBeVisible();
  const rest = page.getByRole("region", { name: "The rest" });
  await expect(rest).toContainText("(60 % of the audience) wait for the winner");
  await expectAccessible(page);
  await rest.getByRole("button", { name: "Send the winner to the rest…" }).click();
  const asked = page.getByRole("dialog", { name: "Send the winner to the rest" });
  await asked.getByRole("radio", { name: "B", exact: true }).check();
  await asked.getByRole("button", { name: /^Send to \d+ people$/ }).click();
  await expect(rest).toContainText("“B” was sent to them");
  await expect.poll(statusOf).toBe("completed");
  const sent = await db.select().from(outboxMessage).where(eq(outboxMessage.projectId, project.id));
  expect(new Set(sent.map(({ toAddress }) => toAddress)).size).toBe(PEOPLE);
  expect(sent).toHaveLength(PEOPLE);
});
