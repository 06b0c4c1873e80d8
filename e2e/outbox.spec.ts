import { linkIn } from "./fixtures/mail-links";
import { expect, test } from "./fixtures/test";

test("without a mail server a campaign ends in the Outbox, where each mail looks as it would [EML-7, EML-13, EML-15]", async ({
  page,
  project,
  make,
  db,
  signIn,
}) => {
  await db.raw`
    update project set from_name = 'Acme', from_address = 'news@acme.example', reply_to = '{help@acme.example}'
    where id = ${project.id}`;
  const person = await make.endpoint({
    projectId: project.id,
    userAttributes: { first_name: ["Grace"] },
  });
  const template = await make.template({
    subject: "Hello {{User.UserAttributes.first_name}}",
    html: '<h1>Good morning</h1><a href="https://shop.example/a">The shop</a> <a href="{{unsubscribe_url}}">Out</a>',
  });
  const draft = await make.campaign({ projectId: project.id, templateId: template.id });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=review`);
  await expect(page.getByText("the Outbox: nothing leaves this machine")).toBeVisible();
  await page.getByRole("button", { name: "Launch to 1 person" }).click();
  await page.getByRole("button", { name: "Launch now" }).click();
  await expect(page.getByText("Completed").first()).toBeVisible();

  await page.goto(`/outbox?q=${encodeURIComponent(person.address)}`);
  await page.getByRole("link", { name: "Hello Grace" }).click();
  await expect(page.getByRole("heading", { name: "Hello Grace" })).toBeVisible();
  const mail = page.frameLocator("iframe");
  await expect(mail.getByRole("heading", { name: "Good morning" })).toBeVisible();

  await page.getByRole("radiogroup", { name: "Show the mail as" }).getByText("Headers").click();
  const headers = page.getByRole("table", { name: "Headers" });
  await expect(headers).toContainText("List-Unsubscribe");

  const [kept] = await db.raw<{ html: string }[]>`
    select html from outbox_message where project_id = ${project.id}`;
  const click = await page.request.get(linkIn({ html: kept?.html ?? "" }, "The shop"), { maxRedirects: 0 });
  expect(click.headers()).toMatchObject({ location: "https://shop.example/a" });
});

test("a tracking link that was touched leads nowhere [EML-9]", async ({ page }) => {
  const answer = await page.request.get("/t/c/AAAAhttps%3A%2F%2Fevil.example", { maxRedirects: 0 });

  expect(answer.status()).toBe(404);
  expect(answer.headers()).not.toHaveProperty("location");
});
