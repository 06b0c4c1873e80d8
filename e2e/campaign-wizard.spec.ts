import { eq } from "drizzle-orm";
import { campaign, treatment } from "@/db/schema";
import { expectAccessible } from "./fixtures/expect-accessible";
import { openStep } from "./fixtures/open-step";
import { expect, test } from "./fixtures/test";

const nextYear = new Date().getFullYear() + 1;
const MONDAY = 1;

/** A Monday in March of next year, as the browser's field takes it. */
function mondayInMarch(): string {
  const day = new Date(Date.UTC(nextYear, 2, 1));
  while (day.getUTCDay() !== MONDAY) day.setUTCDate(day.getUTCDate() + 1);
  return `${day.toISOString().slice(0, 10)}T09:00`;
}

test("a test of three mails with a hold-out, weekly, by recipients' own clocks, goes through the five steps to its launch [CMP-1] [CMP-2] [CMP-3] [CMP-4] [CMP-5] [CMP-12] [CMP-14] [CMP-17] [CMP-18] [CMP-19]", async ({
  page,
  signIn,
  make,
  db,
  project,
}) => {
  test.slow();
  const mails = [];
  for (const subject of ["Plain", "Short", "Loud"])
    mails.push(await make.template({ subject, text: "Hello" }));
  for (let made = 0; made < 20; made++) {
    await make.endpoint({ projectId: project.id, demographic: { Timezone: "Europe/Berlin" } });
  }
  const draft = await make.campaign({
    projectId: project.id,
    name: "Subjects",
    fromAddress: "ada@example.com",
  });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}`);

  await page.getByRole("radio", { name: "A/B test" }).check();
  await page.getByRole("button", { name: "Add a treatment" }).click();
  await page
    .getByRole("group", { name: "C", exact: true })
    .getByRole("textbox", { name: "What is different" })
    .fill("Louder");
  await page.getByRole("button", { name: "Next: Audience" }).click();

  await page.getByRole("textbox", { name: "Hold-out" }).fill("10");
  await page.getByRole("textbox", { name: "B", exact: true }).fill("60");
  await page.getByRole("textbox", { name: "C", exact: true }).fill("40");
  await expect(page.getByText("The shares and the hold-out add up to 110 %.")).toBeVisible();
  await page.getByRole("textbox", { name: "B", exact: true }).fill("30");
  await page.getByRole("textbox", { name: "C", exact: true }).fill("30");
  await expect(page.getByRole("list", { name: "How the audience is divided" })).toContainText(
    "A30 %B30 %C30 %Hold-out10 %",
  );
  await page.getByRole("button", { name: "Next: Message" }).click();

  for (const [nth, letter] of ["A", "B", "C"].entries()) {
    const tab = page.getByRole("tab", { name: new RegExp(`${letter}, 30 %$`) });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    await page.getByRole("combobox", { name: "Template" }).fill(mails[nth]?.name ?? "");
    await page.getByRole("option", { name: mails[nth]?.name }).click();
    await expect(page.getByText(`version 1 at the moment`)).toBeVisible();
  }
  await page.getByRole("radio", { name: /^Always the same one/ }).check();
  await page.getByRole("button", { name: "Send a test" }).click();
  const trial = page.getByRole("dialog", { name: "Send a test" });
  await trial.getByRole("combobox", { name: "Addresses" }).fill("grace@example.com");
  await trial.getByRole("button", { name: "Send the test" }).click();
  await expect(trial.getByRole("status", { name: "Results" })).toContainText("grace@example.com");
  await trial.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("button", { name: "Next: Schedule" }).click();

  await page.getByText("Weekly", { exact: true }).first().click();
  await expect(page.getByText("Choose a day and a time")).toBeVisible();
  await page.getByLabel("First on").fill(mondayInMarch());
  await page.getByRole("combobox", { name: "Time zone" }).fill("Europe/Berlin");
  await page.getByRole("option", { name: "Europe/Berlin" }).click();
  await page.getByRole("checkbox", { name: "At this time where each recipient is" }).check();
  await expect(page.getByText(/^Every Monday at 09:00, by each recipient’s own clock, from/)).toBeVisible();
  await expect(page.getByRole("list", { name: "The next runs" }).getByRole("listitem")).toHaveCount(5);
  await page.getByRole("button", { name: "Next: Review and launch" }).click();

  const review = page.getByRole("region", { name: "Review", exact: true });
  await expect(review).toContainText("A/B test of 3 treatments");
  await expect(review).toContainText("10 % of them get nothing");
  await expect(review).toContainText("Every Monday at 09:00");
  const said = page.getByRole("region", { name: "What the mail says" });
  await expect(
    said.getByText("There is no link to unsubscribe in the HTML and the text part.").first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Launch as scheduled" }).click();
  const dialog = page.getByRole("dialog", { name: "Launch “Subjects”?" });
  await expect(dialog).toContainText("one of 3 mails");
  await dialog.getByRole("button", { name: "Launch now" }).click();

  await expect(page.getByText("“Subjects” is launched")).toBeVisible();
  await expect
    .poll(async () => (await db.select().from(campaign).where(eq(campaign.id, draft.id)))[0]?.status)
    .toBe("scheduled");
  const kept = await db
    .select()
    .from(treatment)
    .where(eq(treatment.campaignId, draft.id))
    .orderBy(treatment.nth);
  expect(kept.map(({ name, share, templateVersion }) => [name, share, templateVersion])).toEqual([
    ["A", 0, null],
    ["B", 30, null],
    ["C", 30, 1],
  ]);
  expect(kept.every(({ nextRunAt }) => nextRunAt !== null)).toBe(true);
});

test("an hour that clocks jump over, and an end before the start, are told at the field and cannot be launched [CMP-18]", async ({
  page,
  signIn,
  make,
  project,
}) => {
  const { id: templateId } = await make.template({ text: "Hello" });
  await make.endpoint({ projectId: project.id });
  const draft = await make.campaign({ projectId: project.id, templateId, fromAddress: "ada@example.com" });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=schedule`);

  await page.getByText("Daily", { exact: true }).click();
  await openStep(page, "Review and launch");
  await expect(page.getByText("The schedule is not finished.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Launch to/ })).toBeDisabled();
  await openStep(page, "Schedule");
  await page.getByRole("combobox", { name: "Time zone" }).fill("Europe/Berlin");
  await page.getByRole("option", { name: "Europe/Berlin" }).click();
  await page.getByLabel("First on").fill(`${lastSundayOfMarch()}T02:30`);
  await expect(
    page.getByText(/^02:30 does not exist on .* in Europe\/Berlin: clocks go forward over it\./),
  ).toBeVisible();
  await page.getByLabel("First on").fill(`${nextYear}-05-01T09:00`);
  await page.getByLabel("Until (optional)").fill(`${nextYear}-04-01T09:00`);
  await expect(page.getByText("It ends before it starts.")).toBeVisible();
  await openStep(page, "Review and launch");
  const before = page.getByRole("region", { name: "Before the launch" });
  await expect(before.getByText("It ends before it starts.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Launch/ })).toBeDisabled();
});

function lastSundayOfMarch(): string {
  const day = new Date(Date.UTC(nextYear, 2, 31));
  while (day.getUTCDay() !== 0) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

test("limits, quiet time and hook of its own are kept, and what is begun and not finished is launched by nobody [CMP-4] [CMP-20] [CMP-29] [CMP-31]", async ({
  page,
  signIn,
  make,
  db,
  project,
}) => {
  const { id: templateId } = await make.template({ text: "Hello" });
  await make.endpoint({ projectId: project.id });
  const draft = await make.campaign({ projectId: project.id, templateId, fromAddress: "ada@example.com" });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=schedule`);

  await page.getByRole("radio", { name: "Hold mails until it is over" }).check();
  await page.getByLabel("To", { exact: true }).fill("21:00");
  await expect(page.getByText("Give another time than the first: this is no time at all")).toBeVisible();
  await page.getByRole("combobox", { name: "Messages per second" }).click();
  await page.getByRole("option", { name: "At most …" }).click();
  const perSecond = page.getByRole("textbox", { name: "Messages per second, at most" });
  await perSecond.fill("20001");
  await expect(page.getByText("The rate is at most 20,000 messages per second")).toBeVisible();
  await page.getByRole("radio", { name: "This address" }).check();
  const hook = page.getByRole("textbox", { name: "Address of the hook" });
  await hook.fill("nonsense");
  await expect(page.getByText("Give a web address like https://example.com/hook")).toBeVisible();
  await openStep(page, "Message");
  await page.getByRole("textbox", { name: "From address" }).fill("ada@");
  await openStep(page, "Review and launch");
  const before = page.getByRole("region", { name: "Before the launch" });
  for (const what of [
    "The quiet time is not finished.",
    "A limit is not finished: messages per second.",
    "The filter hook has no address.",
    "The sender is not finished.",
  ]) {
    await expect(before.getByText(what)).toBeVisible();
  }
  await expect(page.getByRole("button", { name: /^Launch to/ })).toBeDisabled();

  await openStep(page, "Message");
  await page.getByRole("textbox", { name: "From address" }).fill("grace@example.com");
  await openStep(page, "Schedule");
  await page.getByLabel("To", { exact: true }).fill("07:30");
  await perSecond.fill("20");
  await hook.fill("http://169.254.169.254/latest");
  await expect(
    page.getByText(/only an owner or admin|keep credentials|is not allowed/).first(),
  ).toBeVisible();
  await hook.fill("https://example.com/hook");
  await openStep(page, "Review and launch");
  await expect(before.getByText("Nothing stands in the way.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Launch to 1 person" })).toBeEnabled();
  const [kept] = await db.select().from(campaign).where(eq(campaign.id, draft.id));
  expect(kept).toMatchObject({
    limits: { messagesPerSecond: 20 },
    quietTime: { kind: "hold", from: "21:00", to: "07:30" },
    hook: { kind: "webhook", url: "https://example.com/hook" },
  });
  expect(kept?.limits).not.toHaveProperty("maxRunSeconds");
});

test("the review says who would see a blank, what it costs, and which links could not be checked [CMP-5] [CMP-11]", async ({
  page,
  signIn,
  make,
  project,
}) => {
  const html =
    '<p>Hi {{User.UserAttributes.first_name}}</p><a href="http://127.0.0.1:1/">Shop</a><a href="{{unsubscribe_url}}">Out</a>';
  const { id: templateId } = await make.template({
    subject: "Hello",
    html,
    text: "Hello {{unsubscribe_url}}",
  });
  await make.endpoint({ projectId: project.id, userAttributes: { first_name: ["Ada"] } });
  for (let made = 0; made < 7; made++) {
    await make.endpoint({ projectId: project.id, userAttributes: { last_name: [`Nameless${made}`] } });
  }
  const draft = await make.campaign({ projectId: project.id, templateId, fromAddress: "ada@example.com" });
  await signIn();
  await page.goto(`/projects/${project.id}/settings/prices`);
  await page.getByRole("textbox", { name: "A thousand mails cost" }).fill("cheap");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Give a price like 0\.10/)).toBeVisible();
  await page.getByRole("textbox", { name: "A thousand mails cost" }).fill("0.10");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The price is saved")).toBeVisible();

  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=review`);
  const said = page.getByRole("region", { name: "What the mail says" });
  await expect(said).toContainText("7 of 8 people have no value for User.UserAttributes.first_name.");
  await expect(said).toContainText(/Nameless\d.* and 2 more/);
  await expect(page.getByRole("region", { name: "Cost and time" })).toContainText("It costs $0.0008");
  await page.getByRole("button", { name: "Check the links" }).click();
  await expect(page.getByRole("region", { name: "Links" })).toContainText(
    "http://127.0.0.1:1/ could not be checked.",
  );
});

test("what a launched campaign has not sent yet can be changed, as its next version [CMP-27] [CMP-28]", async ({
  page,
  signIn,
  make,
  db,
  project,
}) => {
  const { id: templateId } = await make.template({ text: "Hello" });
  await make.endpoint({ projectId: project.id });
  const schedule = {
    kind: "daily",
    start: `${nextYear}-03-01T09:00`,
    end: null,
    every: 1,
    timeZone: "UTC",
    recipientsLocalTime: false,
  } as const;
  const draft = await make.campaign({
    projectId: project.id,
    templateId,
    fromAddress: "ada@example.com",
    schedule,
  });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=review`);
  await page.getByRole("button", { name: "Launch as scheduled" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Launch now" }).click();
  await expect(page.getByText("Scheduled", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  await openStep(page, "Audience");
  await page.getByRole("textbox", { name: "Hold-out" }).fill("20");
  await expect(page.getByText("Not saved yet: the hold-out.")).toBeVisible();
  await page.getByRole("button", { name: "Save version 2" }).click();

  await expect(page.getByRole("button", { name: "Save version 3" })).toBeDisabled();
  const [kept] = await db.select().from(campaign).where(eq(campaign.id, draft.id));
  expect(kept).toMatchObject({ version: 2, holdout: 20, status: "scheduled" });
});
