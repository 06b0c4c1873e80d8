import { PinpointClient, PutEventsCommand } from "@aws-sdk/client-pinpoint";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/expect-accessible";
import { openStep } from "./fixtures/open-step";
import { expect, test } from "./fixtures/test";

/** The SDK as it is, with a key that the console made. */
async function openSdk(page: Page, url: string, projectId: string): Promise<PinpointClient> {
  const answer = await page.request.post("/api/trpc/keys.create", {
    data: { json: { projectId, name: "Shop" } },
    headers: { origin: url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id, secret } = (await answer.json()).result.data.json;
  const credentials = { accessKeyId: id, secretAccessKey: secret };
  return new PinpointClient({ endpoint: url, region: "us-east-1", credentials });
}

const abandoned = (total: number) => ({
  EventType: "cart.abandoned",
  Timestamp: new Date().toISOString(),
  Metrics: { total },
});

test("a campaign waits for cart.abandoned with a total above 50: the SDK sends one, its mail lies in the Outbox, and the tracer says why another one sent nothing [CMP-21] [EVT-1]", async ({
  page,
  signIn,
  make,
  project,
  waymark,
}) => {
  test.slow();
  const { id: templateId } = await make.template({ subject: "Your cart waits", text: "Hello" });
  const ann = await make.endpoint({ projectId: project.id, id: "ann", address: "ann@example.com" });
  const draft = await make.campaign({
    projectId: project.id,
    name: "Come back",
    templateId,
    fromAddress: "ada@example.com",
  });
  await signIn();
  await page.goto(`/projects/${project.id}/campaigns/${draft.id}?step=schedule`);

  await page.getByRole("radio", { name: "When an event occurs" }).check();
  await expect(page.getByText("Choose at least one event")).toBeVisible();
  await page.getByRole("combobox", { name: "Event", exact: true }).fill("cart.abandoned");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "With a metric (a number)" }).click();
  await page.getByRole("combobox", { name: "Property of the event" }).fill("total");
  await page.getByRole("textbox", { name: "Number for total" }).fill("50");
  const sentence = "When cart.abandoned occurs, with total > 50";
  await expect(page.getByRole("status").getByText(sentence)).toBeVisible();
  await expectAccessible(page);

  await openStep(page, "Review and launch");
  await expect(page.getByRole("region", { name: "Review", exact: true })).toContainText(sentence);
  await page.getByRole("button", { name: "Launch, and wait for events" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Launch now" }).click();
  await expect(page.getByText("Waiting for events").first()).toBeVisible();
  await expect(page.getByText("0 messages were set off so far.")).toBeVisible();

  const sdk = await openSdk(page, waymark.url, project.id);
  const put = (id: string, total: number) =>
    sdk.send(
      new PutEventsCommand({
        ApplicationId: project.id,
        EventsRequest: {
          BatchItem: {
            [ann.id]: {
              Endpoint: {},
              Events: { [id]: abandoned(total), [`${id} bad`]: { EventType: "x", Timestamp: "soon" } },
            },
          },
        },
      }),
    );
  const answer = await put("e1", 60);
  expect(answer.EventsResponse?.Results?.ann?.EventsItemResponse?.e1?.StatusCode).toBe(202);
  await put("e2", 50);
  await expect(page.getByText("1 message was set off so far.")).toBeVisible();
  await page.getByRole("tab", { name: "Recipients" }).click();
  await expect(page.getByRole("table", { name: "Recipients" }).getByText("ann@example.com")).toBeVisible();
  await page.goto("/outbox?q=ann%40example.com");
  await expect(page.getByRole("link", { name: "Your cart waits" })).toHaveCount(1);

  await page.goto(`/projects/${project.id}/events?type=cart.abandoned`);
  const events = page.getByRole("table", { name: "Events" });
  await expect(events.getByRole("row")).toHaveCount(3);
  await events
    .getByRole("row", { name: /total: 50/ })
    .getByRole("link", { name: /^Why did/ })
    .click();
  await page.getByRole("button", { name: "See why" }).click();
  const traced = page.getByRole("region", { name: "Come back" });
  await expect(traced.getByText("Such an event sends nothing: one condition does not hold.")).toBeVisible();
  await expect(traced.getByRole("listitem").filter({ hasText: "The metric total > 50" })).toContainText(
    "It is 50.",
  );
  await expectAccessible(page);

  await page.getByRole("tab", { name: "Ingestion log" }).click();
  await expect(page.getByRole("button", { name: "No time that can be read: 2" })).toBeVisible();
  await expectAccessible(page);
});
