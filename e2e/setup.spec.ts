import type { Page } from "@playwright/test";
import { linkIn } from "./fixtures/mail-links";
import type { Mail } from "./fixtures/mailbox";
import { openStep } from "./fixtures/open-step";
import { expect, test } from "./fixtures/test";

const people = [
  "Email,First name,Plan",
  "grace@people.example,Grace,pro",
  "linus@people.example,Linus,free",
  "refused@people.example,Nobody,free",
].join("\n");

/** Everything below happens on a machine where nobody has opened Waymark before. */
test.use({ baseURL: async ({ untouched }, use) => use(untouched.url) });

test("from a fresh start to mail in inboxes, and back: wizard, import, template, campaign, click, unsubscribe [NAV-1, NAV-3, PRJ-1, EML-4, EML-8, EML-9, EML-15, EML-19]", async ({
  page,
  browser,
  mailbox,
}) => {
  test.slow();
  mailbox.refuse("refused@people.example", 550, "5.1.1 There is no such mailbox");

  await openConsole(page);
  await importPeople(page);
  await writeTemplate(page);
  await launchCampaign(page);

  const toGrace = await mailbox.waitFor(({ recipients }) => recipients.includes("grace@people.example"));
  await mailbox.waitFor(({ recipients }) => recipients.includes("linus@people.example"));
  expect(toGrace.subject).toBe("Welcome, Grace");
  expect(toGrace.from).toMatchObject({ name: "Acme", address: "news@acme.example" });
  expect(toGrace.html).toContain("Hello Grace");
  expect(toGrace.text).toContain("Grace");
  expect(headerOf(toGrace, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");

  const responses = page.getByRole("region", { name: "What came back" });
  await expect(responses.getByText("Delivered", { exact: true }).locator("..")).toContainText("2"); // the hand-over is written down
  await page.request.post("/api/test/clock", { data: { advance: "PT5M" } }); // who opens at once is taken for a machine
  const reader = await (await browser.newContext()).newPage();
  const click = await reader.request.get(linkIn(toGrace, "Set up your account"), { maxRedirects: 0 });
  expect(click.headers()).toMatchObject({ location: "https://example.com/start" });
  await reader.request.get(pixelIn(toGrace));
  await reader.goto(linkIn(toGrace, "Unsubscribe"));
  await reader.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(reader.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
  await reader.context().close();

  await page.reload(); // a run that is over looks for answers every ten seconds only
  await expectFigures(page);
  expect(mailbox.mails.filter(({ recipients }) => recipients.includes("grace@people.example"))).toHaveLength(
    1,
  );
});

async function openConsole(page: Page) {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Welcome to Waymark" })).toBeVisible();
  await page.getByLabel("Your name").fill("Ada Lovelace");
  await page.getByLabel("E-mail").fill("ada@acme.example");
  await page.getByLabel("Password", { exact: true }).fill("three small green boats");
  await page.getByRole("button", { name: "Create your account" }).click();

  await page.getByLabel("Project name").fill("Acme Shop");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("radio", { name: "Start empty" }).click();
  await page.getByRole("button", { name: "Open the console" }).click();
  await expect(page).toHaveURL(/\/projects\/[0-9a-f]{32}$/);
}

async function importPeople(page: Page) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" }).click();
  await page.getByRole("link", { name: "Import people" }).first().click();
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(people) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Every row is in")).toBeVisible();
}

async function writeTemplate(page: Page) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Templates" }).click();
  await page.getByRole("button", { name: "New template" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New template" });
  await dialog.getByLabel("Name").fill("Welcome");
  await dialog.getByRole("button", { name: "Create template" }).click();
  await expect(page.getByRole("heading", { name: "Welcome", exact: true })).toBeVisible();
}

async function launchCampaign(page: Page) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Campaigns" }).click();
  await page.getByRole("button", { name: "New campaign" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New campaign" });
  await dialog.getByLabel("Name").fill("First mail");
  await dialog.getByRole("button", { name: "Create draft" }).click();

  await openStep(page, "Message");
  await page.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: /Welcome/ }).click();
  await page.getByRole("radio", { name: "Another one, for this campaign" }).check();
  await page.getByLabel("From name").fill("Acme");
  await page.getByLabel("From address").fill("news@acme.example");
  await openStep(page, "Review and launch");
  await page.getByRole("button", { name: "Launch to 3 people" }).click();
  await page.getByRole("button", { name: "Launch now" }).click();
  await expect(page.getByText("“First mail” is launched")).toBeVisible();
}

/** Two delivered, one of them opened, clicked and unsubscribed; one refused for good. */
async function expectFigures(page: Page) {
  const responses = page.getByRole("region", { name: "What came back" });
  const figure = (label: string) => responses.getByText(label, { exact: true }).locator("..");
  await expect(figure("Delivered")).toContainText("2");
  await expect(figure("Opened")).toContainText("1");
  await expect(figure("Clicked")).toContainText("1");
  await expect(figure("Unsubscribed")).toContainText("1");
  await expect(figure("Bounced")).toContainText("1 hard, 0 soft");
  await expect(page.getByText("Completed")).toBeVisible();
}

const headerOf = ({ headers }: Mail, wanted: string) => headers.find(({ key }) => key === wanted)?.value;

function pixelIn({ html = "" }: Mail) {
  const [, source = ""] = /<img[^>]+src="([^"]+\/t\/o\/[^"]+)"/.exec(html) ?? [];
  return source.replaceAll("&amp;", "&");
}
