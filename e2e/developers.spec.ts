import { PinpointClient, UpdateEndpointCommand } from "@aws-sdk/client-pinpoint";
import { expect, test } from "./fixtures/test";

test("a developer takes endpoint and project from the page, calls, and sees that it came", async ({
  page,
  project,
  signIn,
}) => {
  await signIn();
  await page.goto(`/projects/${project.id}/settings`);
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Developers" }).click();
  await expect(page.getByText("No application has told of anything in the last day")).toBeVisible();

  const facts = page.getByRole("table", { name: "Where to call" });
  const valueAt = async (name: string) =>
    (await facts.getByRole("row", { name }).getByRole("code").textContent()) ?? "";
  const [endpoint, ApplicationId] = [await valueAt("Endpoint"), await valueAt("Project ID")];
  const snippet = page.getByRole("region", { name: /^Snippet for/ });
  for (const language of ["Python", "AWS CLI", "curl", "Browser app", "JavaScript"]) {
    await page.getByRole("combobox", { name: "Language" }).click();
    await page.getByRole("option", { name: language }).click();
    await expect(snippet).toContainText(ApplicationId);
    await expect(snippet).toContainText(endpoint);
  }
  const answer = await page.request.get("/v1/openapi.json");
  expect(await answer.json()).toMatchObject({ openapi: "3.1.0", servers: [{ url: endpoint }] });

  const made = await page.request.post("/api/trpc/keys.create", {
    data: { json: { projectId: project.id, name: "First calls", reach: "publishable" } },
  });
  const { id: accessKeyId, secret: secretAccessKey } = (await made.json()).result.data.json;
  const credentials = { accessKeyId, secretAccessKey };
  const sdk = new PinpointClient({ endpoint, region: "us-east-1", credentials });
  const EndpointRequest = { Address: "ann@example.com", ChannelType: "EMAIL" as const };
  await sdk.send(new UpdateEndpointCommand({ ApplicationId, EndpointId: "first-endpoint", EndpointRequest }));
  await expect(page.getByRole("link", { name: "first-endpoint" })).toBeVisible();
  await page.getByRole("link", { name: "Create an API key" }).click();
  await expect(page.getByRole("heading", { name: "Keys of this project" })).toBeVisible();
});
