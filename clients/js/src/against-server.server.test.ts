import { GetEndpointCommand } from "@aws-sdk/client-pinpoint";
import { openSdk } from "@/server/rest/testing/start-api";
import { expect, test } from "@/server/rest/testing/test";
import { createClient } from "./index.js";

test("the client says who uses an app, with a publishable key; a server takes it", async ({
  url,
  sdk,
  account,
  project,
}) => {
  const { key } = await openSdk(url, account, { projectId: project.id, reach: "publishable" });
  const client = createClient({
    appId: project.id,
    endpoint: url,
    credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
    endpointId: "phones/ü (1)",
  });
  const userProfile = { email: "ann@example.com", customProperties: { plan: ["gold"] } };
  await client.identifyUser({ userId: "ann", userProfile });
  await client.close();

  const asked = new GetEndpointCommand({ ApplicationId: project.id, EndpointId: "phones/ü (1)" });
  expect((await sdk.send(asked)).EndpointResponse).toMatchObject({
    Address: "ann@example.com",
    ChannelType: "EMAIL",
    Attributes: { plan: ["gold"] },
    User: { UserId: "ann" },
  });

  const forged = { accessKeyId: key.id, secretAccessKey: "not the secret" };
  const stranger = createClient({ appId: project.id, endpoint: url, credentials: forged });
  await expect(stranger.identifyUser({ userId: "eve" })).rejects.toMatchObject({
    name: "Refused",
    status: 403,
  });
  await stranger.close();
});

test("events of the client are taken", async ({ url, account, project, db }) => {
  const { key } = await openSdk(url, account, { projectId: project.id, reach: "publishable" });
  const errors: Error[] = [];
  const client = createClient({
    appId: project.id,
    endpoint: url,
    credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
    endpointId: "ann",
    onError: (error) => errors.push(error),
  });
  client.startSession();
  client.record({ name: "cart.abandoned", attributes: { shop: "berlin" }, metrics: { total: 60 } });
  await client.close();
  expect(errors).toEqual([]);
  const kept = await db.raw<{ type: string }[]>`select type from event where project_id = ${project.id}`;
  const types = kept.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["_session.start", "_session.stop", "cart.abandoned"]));
});
