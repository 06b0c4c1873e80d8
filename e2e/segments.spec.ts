import type { Page } from "@playwright/test";
import { segment, segmentVersion } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { appendEvents } from "@/server/events/append-events";
import { expectAccessible } from "./fixtures/expect-accessible";
import { openStep } from "./fixtures/open-step";
import { expect, test } from "./fixtures/test";

const all = (...nodes: Criteria["nodes"]): Criteria => ({ kind: "group", match: "all", nodes });
const planIs = (...values: string[]): Criteria["nodes"][number] => ({
  kind: "value",
  subject: { of: "attribute", name: "plan" },
  test: { operator: "is", values },
});

/** Chooses a condition of the outermost group, whose buttons stand last, by typing a part of its name. */
async function pick(page: Page, button: string, words: string, option: string | RegExp) {
  await page.getByRole("button", { name: button, exact: true }).last().click();
  await page.getByRole("textbox", { name: "Search the conditions" }).fill(words);
  await page.getByRole("option", { name: option }).first().click();
}

test("a nested segment with an exclusion and a behaviour counts what its list shows [SEG-4] [SEG-5] [SEG-6] [SEG-7]", async ({
  page,
  project,
  db,
  make,
  signIn,
}) => {
  const projectId = project.id;
  const person = (id: string, plan: string, Country: string) =>
    make.endpoint({
      projectId,
      id,
      address: `${id}@example.com`,
      attributes: { plan: [plan] },
      location: { Country },
    });
  for (const nth of [1, 2, 3, 4]) await person(`german-${nth}`, "gold", "DE");
  await person("austrian", "gold", "AT");
  await person("french", "gold", "FR");
  await person("basic", "basic", "DE");
  const at = new Date();
  const buyers = ["german-1", "german-2", "german-3", "austrian", "french", "basic"];
  await appendEvents(
    db.raw,
    buyers.map((endpointId) => ({ projectId, endpointId, type: "order", occurredAt: at, arrivedAt: at })),
  );
  await makeSegment(
    "Staff",
    all({
      kind: "value",
      subject: { of: "field", name: "Id" },
      test: { operator: "is", values: ["german-3"] },
    }),
  );
  await signIn();
  await page.goto(`/projects/${projectId}/segments/new`);
  await page.getByRole("textbox", { name: "Name" }).fill("Gold buyers");

  await pick(page, "Condition", "plan", /^plan/);
  await page.getByRole("combobox", { name: "Values of plan" }).fill("gold");
  await page.keyboard.press("Enter");
  await pick(page, "Group", "country", "Country");
  await page.getByRole("combobox", { name: "Values of Country" }).pressSequentially("DE,AT,");
  await pick(page, "Condition", "order", "order");
  await pick(page, "Exclude people who …", "staff", /Staff/);

  const count = page.getByTestId("segment-count");
  await expect(count).toHaveText("3");
  await expect(page.getByRole("region", { name: "In words" })).toContainText(
    "but not people who are in “Staff”",
  );
  await expect(page.getByRole("list", { name: "Some who nearly do" })).toContainText("french@example.com");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create segment" }).click();

  await expect(page.getByRole("heading", { name: "Gold buyers", level: 1 })).toBeVisible();
  await page.getByRole("tab", { name: "People" }).click();
  const people = page.getByRole("table", { name: "People in the segment" });
  await expect(people.getByRole("row")).toHaveCount(1 + 3);
  await expect(people).toContainText("german-1@example.com");
  await expect(people).toContainText("austrian@example.com");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Segments" }).first().click();
  const segments = page.getByRole("table", { name: "Segments" });
  await expect(
    segments
      .getByRole("row", { name: /Gold buyers/ })
      .getByRole("cell")
      .nth(3),
  ).toHaveText(/^3/);

  async function makeSegment(name: string, criteria: Criteria) {
    const [made] = await db.insert(segment).values({ projectId, name, kind: "dynamic" }).returning();
    if (!made) throw new Error("no segment was made");
    await db.insert(segmentVersion).values({ segmentId: made.id, version: 1, criteria });
  }
});

test("whoever deletes a segment that is used is warned of what uses it [SEG-18]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  const make = async (name: string, criteria: Criteria) => {
    const data = { json: { projectId: project.id, name, criteria } };
    const answer = await page.request.post("/api/trpc/segments.create", { data });
    return (await answer.json()).result.data.json.id as string;
  };
  const gold = await make("Gold", all(planIs("gold")));
  await make("VIP", all({ kind: "segment", segmentId: gold, isIn: true }));
  await page.goto(`/projects/${project.id}/segments/${gold}`);

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete “Gold”?" });
  await expect(dialog.getByRole("list", { name: "What uses it" })).toContainText("VIP");
  await expectAccessible(page);
  await expect(dialog.getByRole("button", { name: "Delete segment" })).toBeDisabled();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Delete segment" }).click();

  await expect(page).toHaveURL(`/projects/${project.id}/segments`);
  const segments = page.getByRole("table", { name: "Segments" });
  await expect(segments.getByRole("link", { name: "VIP" })).toBeVisible();
  await expect(segments.getByRole("link", { name: "Gold" })).toHaveCount(0);
});

test("two people change one segment, and neither loses what they wrote [SEG-16] [SEG-18]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  const call = async (procedure: string, input: object) => {
    const data = { json: { projectId: project.id, ...input } };
    const answer = await page.request.post(`/api/trpc/segments.${procedure}`, { data });
    return (await answer.json()).result.data.json.id as string;
  };
  const id = await call("create", { name: "Plans", criteria: all(planIs("gold")) });
  await page.goto(`/projects/${project.id}/segments/${id}`);
  const values = page.getByRole("combobox", { name: "Values of plan" });
  await values.fill("silver");
  await values.press("Enter");
  await call("save", { id, criteria: all(planIs("bronze")), basedOn: 1 });
  await page.getByRole("button", { name: "Save as version 2" }).click();

  await expect(page.getByRole("alert", { name: "Your changes are not saved" })).toContainText(
    "saved version 2",
  );
  await page.getByRole("button", { name: "Save mine as version 3" }).click();
  await expect(page.getByText("Saved as version 3")).toBeVisible();

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete “Plans”?" });
  await expect(dialog).toContainText("Nothing uses it");
  await call("create", { name: "VIP", criteria: all({ kind: "segment", segmentId: id, isIn: true }) });
  await dialog.getByRole("button", { name: "Delete segment" }).click();
  await expect(dialog.getByRole("alert", { name: "It was not deleted" })).toBeVisible();
  await expect(dialog.getByRole("list", { name: "What uses it" })).toContainText("VIP");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Delete segment" }).click();
  await expect(page).toHaveURL(`/projects/${project.id}/segments`);

  await page.goBack();
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
});

test("an old version is restored, and a draft asks before it is left [SEG-16]", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  const data = { json: { projectId: project.id, name: "Plans", criteria: all(planIs("gold")) } };
  const answer = await page.request.post("/api/trpc/segments.create", { data });
  const { id } = (await answer.json()).result.data.json;
  await page.goto(`/projects/${project.id}/segments/${id}`);

  const values = page.getByRole("combobox", { name: "Values of plan" });
  await values.fill("silver");
  await values.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.getByRole("tab", { name: "People" }).click();
  await page.getByRole("link", { name: "Outbox" }).click();
  await page
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Stay" })
    .click();
  await page.getByRole("tab", { name: "Criteria" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Save as version 2" })).toHaveCount(0);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByText("Saved as version 2")).toBeVisible();

  await page.getByRole("tab", { name: "Versions" }).click();
  await expect(page).toHaveURL(/tab=versions/);
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("Version 1 is in force again, as version 3")).toBeVisible();
  await page.getByRole("tab", { name: "Criteria" }).click();
  await expect(page.getByRole("region", { name: "In words" })).toHaveText(/plan is “gold”\./);
});

test("a sentence becomes conditions, and says where it is not understood", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/segments/new`);
  await page.getByRole("button", { name: "Type a sentence" }).click();
  const sentence = page.getByRole("textbox", { name: "Describe the people in a sentence" });
  await sentence.fill("people whose country is “DE” or");
  await expect(page.getByText(/what can follow is/)).toBeVisible();
  await sentence.fill("people whose country is “DE” or “AT”, and whose plan is “gold”");
  await page.getByRole("button", { name: "Turn into conditions" }).click();

  await expect(page.getByRole("group", { name: "Condition: Country" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Condition: plan" })).toBeVisible();
});

test("a campaign made from a segment goes to exactly its people, and says so [SEG-17] [CMP-2]", async ({
  page,
  project,
  make,
  signIn,
}) => {
  const projectId = project.id;
  const person = (id: string, plan: string, over: object = {}) =>
    make.endpoint({ projectId, id, address: `${id}@example.com`, attributes: { plan: [plan] }, ...over });
  for (const id of ["gold-1", "gold-2", "gold-3"]) await person(id, "gold");
  await person("gold-out", "gold", { optOut: "ALL" });
  await person("basic", "basic");
  const { name: templateName } = await make.template({ text: "Hello" });
  await signIn();
  const data = { json: { projectId, name: "Gold buyers", criteria: all(planIs("gold")) } };
  expect((await page.request.post("/api/trpc/segments.create", { data })).ok()).toBe(true);

  await page.goto(`/projects/${projectId}/segments`);
  await page.getByRole("button", { name: "Create campaign from Gold buyers" }).click();
  const dialog = page.getByRole("dialog", { name: "New campaign" });
  await expect(dialog).toContainText("For the people in “Gold buyers”");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Gold sale");
  await dialog.getByRole("button", { name: "Create draft" }).click();

  await openStep(page, "Audience");
  const audience = page.getByRole("region", { name: "Audience" });
  await expect(audience.getByRole("combobox", { name: "Segment" })).toHaveValue("Gold buyers");
  await expect(audience).toContainText("People whose plan is “gold”.");
  await expect(audience.getByText("people get the mail, of 4 in the audience")).toBeVisible();
  await openStep(page, "Message");
  await page.getByRole("combobox", { name: "Template" }).fill(templateName);
  await page.getByRole("option", { name: templateName }).click();
  await expectAccessible(page);
  await openStep(page, "Review and launch");
  await page.getByRole("button", { name: "Launch to 3 people" }).click();
  const launch = page.getByRole("dialog");
  await expect(launch).toContainText("3 people in “Gold buyers”, version 1, will get");
  await launch.getByRole("button", { name: "Launch now" }).click();

  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("to “Gold buyers”, version 1")).toBeVisible();
  await page.getByRole("tab", { name: "Recipients" }).click();
  const recipients = page.getByRole("table", { name: "Recipients" });
  await expect(recipients.getByRole("row", { name: /Accepted/ })).toHaveCount(3);
  await expect(recipients.getByRole("row", { name: /gold-out.*Skipped/ })).toHaveCount(1);
  await expect(recipients).not.toContainText("basic@example.com");
  await page.getByRole("link", { name: "Campaigns" }).first().click();
  const campaigns = page.getByRole("table", { name: "Campaigns" });
  await expect(campaigns.getByRole("row", { name: /Gold sale.*Gold buyers version 1/ })).toBeVisible();
});

test("a segment made for a campaign leads back to it, chosen; what is not chosen cannot be launched", async ({
  page,
  project,
  make,
  signIn,
}) => {
  const template = await make.template({ text: "Hello" });
  const draft = await make.campaign({ projectId: project.id, templateId: template.id });
  await make.endpoint({ projectId: project.id, attributes: { plan: ["gold"] } });
  await make.endpoint({ projectId: project.id });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=review`);
  await expect(page.getByRole("button", { name: "Launch to 2 people" })).toBeEnabled();

  await openStep(page, "Audience");
  const audience = page.getByRole("region", { name: "Audience" });
  await audience.getByRole("radio", { name: "A segment" }).check();
  await expect(audience.getByText("No segment is chosen.")).toBeVisible();
  await openStep(page, "Review and launch");
  const before = page.getByRole("region", { name: "Before the launch" });
  await expect(before.getByText("No segment is chosen.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Launch to/ })).toBeDisabled();
  await openStep(page, "Audience");
  await audience.getByRole("link", { name: "New segment" }).click();
  await expect(page.getByRole("heading", { name: "New segment", level: 1 })).toBeVisible();

  await page.getByRole("textbox", { name: "Name" }).fill("Gold buyers");
  await pick(page, "Condition", "plan", /^plan/);
  await page.getByRole("combobox", { name: "Values of plan" }).fill("gold");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Create and use it" }).click();

  await expect(page).toHaveURL(`/projects/${project.id}/campaigns/${draft.id}?step=audience`);
  await expect(audience.getByRole("combobox", { name: "Segment" })).toHaveValue("Gold buyers");
  await openStep(page, "Review and launch");
  await expect(page.getByRole("button", { name: "Launch to 1 person" })).toBeEnabled();
  await openStep(page, "Audience");
  await audience.getByRole("radio", { name: /^Everyone/ }).check();
  await openStep(page, "Review and launch");
  await expect(page.getByRole("button", { name: "Launch to 2 people" })).toBeEnabled();
});
