import {
  CreateAppCommand,
  DeleteAppCommand,
  GetAppCommand,
  GetAppsCommand,
  GetJourneyCommand,
} from "@aws-sdk/client-pinpoint";
import { openSdk, sdkWith } from "../testing/start-api";
import { expect, test } from "../testing/test";

test("the SDK creates, reads, lists and deletes apps [W3] [W6] [W7] [W10]", async ({ sdk }) => {
  const created = await sdk.send(
    new CreateAppCommand({
      CreateApplicationRequest: { Name: "Shop, by SDK", tags: { team: "a", Empty: "" } },
    }),
  );
  expect(created.$metadata).toMatchObject({
    httpStatusCode: 201,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const app = created.ApplicationResponse!;
  expect(app).toEqual({
    Arn: `arn:aws:mobiletargeting:us-east-1:000000000000:apps/${app.Id}`,
    Id: expect.stringMatching(/^[0-9a-f]{32}$/),
    Name: "Shop, by SDK",
    tags: { team: "a", Empty: "" },
    CreationDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });

  const ApplicationId = app.Id;
  expect((await sdk.send(new GetAppCommand({ ApplicationId }))).ApplicationResponse).toEqual(app);
  const listed = await sdk.send(new GetAppsCommand({ PageSize: "1000" }));
  expect(listed.ApplicationsResponse?.Item).toContainEqual(app);

  const gone = await sdk.send(new DeleteAppCommand({ ApplicationId }));
  expect(gone.ApplicationResponse).toEqual(app);
  await expect(sdk.send(new GetAppCommand({ ApplicationId }))).rejects.toMatchObject({
    name: "NotFoundException",
    RequestID: expect.any(String),
    message: "There is no such project",
  });
});

test("pages go on where the one before ended [W8]", async ({ sdk, make }) => {
  await Promise.all([make.project(), make.project(), make.project()]);
  const seen: string[] = [];
  let Token: string | undefined;
  do {
    const page: { ApplicationsResponse?: { Item?: { Id?: string }[]; NextToken?: string } } = await sdk.send(
      new GetAppsCommand({ PageSize: "2", Token }),
    );
    seen.push(...(page.ApplicationsResponse?.Item ?? []).map(({ Id = "" }) => Id));
    Token = page.ApplicationsResponse?.NextToken;
  } while (Token);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(3);

  const wrong = sdk.send(new GetAppsCommand({ PageSize: "many" }));
  await expect(wrong).rejects.toMatchObject({ name: "BadRequestException", message: /page-size/ });
  const forged = sdk.send(new GetAppsCommand({ Token: "no token" }));
  await expect(forged).rejects.toMatchObject({ name: "BadRequestException" });
});

test("a project's key sees its own app alone [SEC-1]", async ({ url, account, project, make }) => {
  const { sdk } = await openSdk(url, account, { projectId: project.id });
  const stranger = await make.project();

  const { ApplicationsResponse } = await sdk.send(new GetAppsCommand({}));
  expect(ApplicationsResponse?.Item?.map(({ Id }) => Id)).toEqual([project.id]);
  const foreign = sdk.send(new GetAppCommand({ ApplicationId: stranger.id }));
  await expect(foreign).rejects.toMatchObject({ name: "NotFoundException" });
  const created = sdk.send(new CreateAppCommand({ CreateApplicationRequest: { Name: "Mine too" } }));
  await expect(created).rejects.toMatchObject({ name: "ForbiddenException" });
});

test("any region signs; a name too long is refused in Pinpoint's words", async ({ url, account }) => {
  const { key } = await openSdk(url, account);
  const credentials = { accessKeyId: key.id, secretAccessKey: key.secret };
  const sdk = sdkWith(url, credentials, "mars-north-7");
  const wrong = sdk.send(new CreateAppCommand({ CreateApplicationRequest: { Name: "x".repeat(65) } }));
  await expect(wrong).rejects.toMatchObject({
    name: "BadRequestException",
    message: "Name: A project name has at most 64 characters",
  });
});

test("what is not there yet says so with an error of Pinpoint's shape", async ({ sdk, project }) => {
  const journey = sdk.send(new GetJourneyCommand({ ApplicationId: project.id, JourneyId: "0".repeat(32) }));
  await expect(journey).rejects.toMatchObject({
    name: "MethodNotAllowedException",
    message: "Waymark does not offer GetJourney yet.",
    $metadata: { httpStatusCode: 405 },
  });
});
