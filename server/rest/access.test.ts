import { GetAppCommand, GetAppsCommand, UpdateEndpointCommand } from "@aws-sdk/client-pinpoint";
import { keyRates } from "@/server/access/keys/limit-rate";
import { listKeys } from "@/server/access/keys/list-keys";
import { revokeKey } from "@/server/access/keys/revoke-key";
import { rotateKey } from "@/server/access/keys/rotate-key";
import { sign } from "./testing/sign";
import { openSdk, sdkWith } from "./testing/start-api";
import { expect, test } from "./testing/test";

test("a wrong secret, an unknown and a revoked key open nothing, from the next call on [W2] [SEC-5]", async ({
  url,
  account,
  project,
}) => {
  const { sdk, key } = await openSdk(url, account, { projectId: project.id });
  await sdk.send(new GetAppsCommand({}));
  const wrong = sdkWith(url, { accessKeyId: key.id, secretAccessKey: "another" });
  await expect(wrong.send(new GetAppsCommand({}))).rejects.toMatchObject({
    name: "ForbiddenException",
    $metadata: { httpStatusCode: 403 },
  });
  const unknown = sdkWith(url, { accessKeyId: "AKIAUNKNOWN", secretAccessKey: key.secret });
  await expect(unknown.send(new GetAppsCommand({}))).rejects.toMatchObject({ name: "ForbiddenException" });

  await revokeKey(account, { projectId: project.id, id: key.id });
  await expect(sdk.send(new GetAppsCommand({}))).rejects.toMatchObject({ name: "ForbiddenException" });
});

test("a rotated key has a successor that may do the same; both work until the old one is revoked", async ({
  url,
  account,
  project,
}) => {
  const projectId = project.id;
  const { sdk, key } = await openSdk(url, account, { projectId, reach: "publishable", ratePerSecond: 7 });
  const next = await rotateKey(account, { projectId, id: key.id });
  const successor = sdkWith(url, { accessKeyId: next.id, secretAccessKey: next.secret });
  for (const each of [sdk, successor]) {
    const said = { ApplicationId: projectId, EndpointId: "e", EndpointRequest: {} };
    expect((await each.send(new UpdateEndpointCommand(said))).$metadata.httpStatusCode).toBe(202);
    await expect(each.send(new GetAppCommand({ ApplicationId: projectId }))).rejects.toThrow(/publishable/);
  }
  const listed = await listKeys(account, { projectId });
  expect(listed.map(({ id, reach, ratePerSecond }) => ({ id, reach, ratePerSecond }))).toEqual(
    expect.arrayContaining([
      { id: key.id, reach: "publishable", ratePerSecond: 7 },
      { id: next.id, reach: "publishable", ratePerSecond: 7 },
    ]),
  );
  expect(listed.every(({ lastUsedAt }) => lastUsedAt !== null)).toBe(true);
});

test("a caller over its rate is told when to come back [QTA-3] [W13]", async ({ url, account, project }) => {
  const { sdk } = await openSdk(url, account, { projectId: project.id, ratePerSecond: 1 });
  await sdk.send(new GetAppsCommand({}));
  const over = await sdk.send(new GetAppsCommand({})).catch((error: unknown) => error);
  expect(over).toMatchObject({
    name: "TooManyRequestsException",
    $metadata: { httpStatusCode: 429 },
    $response: { headers: { "retry-after": "1" } },
  });
});

test("a rate allows as many at once as in a second, and goes on with time", () => {
  const limitRate = keyRates();
  const key = { id: "k", ratePerSecond: 10 };
  for (let nth = 0; nth < 10; nth++) limitRate(key, 0);
  expect(() => limitRate(key, 0)).toThrow(/more than 10 calls a second/);
  limitRate(key, 100);
  expect(() => limitRate(key, 150)).toThrow();
  limitRate({ id: "other", ratePerSecond: 1 }, 150);
});

test("7 MB and one byte more, what is nested too deep, and what is no text are refused at once [W14] [QTA-2]", async ({
  url,
  account,
  project,
}) => {
  const { key } = await openSdk(url, account, { projectId: project.id });
  const path = `/v1/apps/${project.id}/endpoints/big`;
  const put = async (body: string, at = path) => {
    const { host } = new URL(url);
    const headers = sign({ method: "PUT", url: at, body, key, host });
    return fetch(url + at, { method: "PUT", body, headers });
  };
  const most = 7 * 1024 * 1024;
  expect((await put("x".repeat(most + 1))).status).toBe(413);
  const deep = await put(`{"Attributes":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  expect([deep.status, (await deep.json()).Message]).toEqual([400, expect.stringMatching(/nested/)]);
  for (const body of [
    '{"Address":"\\u0000"}',
    '{"Address":"\\ud800"}',
    "{",
    "[]",
    "5",
    '{"Attributes":5}',
    "",
  ]) {
    const answer = await put(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("x-amzn-errortype")).toBe("BadRequestException");
  }
  expect((await put("{}", `/v1/apps/${project.id}/endpoints/%ZZ`)).status).toBe(400);
  expect((await put("{}", `/v1/apps/${project.id}/endpoints/%00`)).status).toBe(400);
  expect((await put("{}", `/v1/apps//endpoints/x`)).status).toBe(404);
  expect((await put("{}", "/v1/apps")).status).toBe(405);
});

test("a page anywhere may ask whether it may call", async ({ url }) => {
  const asked = await fetch(`${url}/v1/apps`, {
    method: "OPTIONS",
    headers: {
      origin: "https://shop.example.com",
      "access-control-request-method": "PUT",
      "access-control-request-headers": "authorization,x-amz-date",
    },
  });
  expect(asked.headers.get("access-control-allow-origin")).toBe("*");
  expect(asked.headers.get("access-control-allow-headers")).toBe("authorization,x-amz-date");
});
