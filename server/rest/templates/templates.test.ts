import {
  CreateEmailTemplateCommand,
  DeleteEmailTemplateCommand,
  type EmailTemplateRequest,
  GetEmailTemplateCommand,
  ListTemplatesCommand,
  ListTemplateVersionsCommand,
  type PinpointClient,
  UpdateEmailTemplateCommand,
  UpdateTemplateActiveVersionCommand,
} from "@aws-sdk/client-pinpoint";
import { openSdk } from "../testing/start-api";
import { expect, test } from "../testing/test";

const welcome = {
  Subject: "Hello {{User.UserAttributes.first_name}}",
  HtmlPart: "<p>Hello {{User.UserAttributes.first_name}}</p>",
  TextPart: "Hello {{User.UserAttributes.first_name}}",
  Headers: [{ Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" }],
  DefaultSubstitutions: '{"User": {"UserAttributes": {"first_name": "friend"}}}',
  RecommenderId: "abc",
  TemplateDescription: "First words",
  tags: { team: "crm" },
} satisfies EmailTemplateRequest;

const create = (sdk: PinpointClient, TemplateName: string, EmailTemplateRequest: EmailTemplateRequest) =>
  sdk.send(new CreateEmailTemplateCommand({ TemplateName, EmailTemplateRequest }));

const get = async (sdk: PinpointClient, TemplateName: string, Version?: string) =>
  (await sdk.send(new GetEmailTemplateCommand({ TemplateName, Version }))).EmailTemplateResponse!;

test("a template is read back as it was written [W7] [W10] [TPL-2] [TPL-3]", async ({ sdk }) => {
  const made = await create(sdk, "welcome_1", welcome);
  expect(made.$metadata.httpStatusCode).toBe(201);
  const Arn = "arn:aws:mobiletargeting:us-east-1:000000000000:templates/welcome_1/EMAIL";
  expect(made.CreateTemplateMessageBody).toMatchObject({ Arn });
  expect(await get(sdk, "welcome_1")).toEqual({
    ...welcome,
    Arn,
    CreationDate: expect.any(String),
    LastModifiedDate: expect.any(String),
    TemplateName: "welcome_1",
    TemplateType: "EMAIL",
    Version: "1",
  });
  await expect(create(sdk, "welcome_1", welcome)).rejects.toMatchObject({ name: "ConflictException" });
});

test("an update writes over the latest version or makes one; which one is active is said apart [B16] [TPL-14] [TPL-15]", async ({
  sdk,
}) => {
  const TemplateName = "versioned";
  await create(sdk, TemplateName, { Subject: "One", TextPart: "1" });
  const update = (EmailTemplateRequest: EmailTemplateRequest, CreateNewVersion?: boolean) =>
    sdk.send(new UpdateEmailTemplateCommand({ TemplateName, EmailTemplateRequest, CreateNewVersion }));
  expect((await update({ Subject: "One again", TextPart: "1" })).$metadata.httpStatusCode).toBe(202);
  await update({ Subject: "Two", TextPart: "2" }, true);
  expect(await get(sdk, TemplateName)).toMatchObject({ Subject: "One again", Version: "1" });
  expect(await get(sdk, TemplateName, "2")).toMatchObject({ Subject: "Two", Version: "2" });

  const activate = (Version: string) =>
    sdk.send(
      new UpdateTemplateActiveVersionCommand({
        TemplateName,
        TemplateType: "EMAIL",
        TemplateActiveVersionRequest: { Version },
      }),
    );
  await activate("latest");
  expect(await get(sdk, TemplateName)).toMatchObject({ Version: "2" });
  await expect(activate("9")).rejects.toMatchObject({ name: "NotFoundException" });
  await expect(activate("newest")).rejects.toMatchObject({ name: "BadRequestException" });

  const listed = await sdk.send(new ListTemplateVersionsCommand({ TemplateName, TemplateType: "EMAIL" }));
  expect(listed.TemplateVersionsResponse?.Item?.map(({ Version }) => Version)).toEqual(["2", "1"]);
  await sdk.send(new DeleteEmailTemplateCommand({ TemplateName, Version: "1" }));
  await expect(get(sdk, TemplateName, "1")).rejects.toMatchObject({ name: "NotFoundException" });
  const active = sdk.send(new DeleteEmailTemplateCommand({ TemplateName, Version: "2" }));
  await expect(active).rejects.toMatchObject({ name: "ConflictException" });
  await sdk.send(new DeleteEmailTemplateCommand({ TemplateName }));
  await expect(get(sdk, TemplateName)).rejects.toMatchObject({ name: "NotFoundException" });
});

test("templates are listed by prefix and page; a project's key reads and does not write [W9] [SEC-1]", async ({
  sdk,
  url,
  account,
  project,
}) => {
  for (const name of ["list-a", "list-b", "list-c"])
    await create(sdk, name, { Subject: name, TextPart: name });
  const mine = await openSdk(url, account, { projectId: project.id });
  const list = (NextToken?: string) =>
    mine.sdk.send(new ListTemplatesCommand({ Prefix: "list-", PageSize: "2", NextToken }));
  const first = (await list()).TemplatesResponse!;
  expect(first.Item?.map(({ TemplateName }) => TemplateName)).toEqual(["list-a", "list-b"]);
  const second = (await list(first.NextToken)).TemplatesResponse!;
  expect(second).toMatchObject({ Item: [{ TemplateName: "list-c", TemplateType: "EMAIL" }] });
  expect(second.NextToken).toBeUndefined();
  await expect(create(mine.sdk, "list-d", welcome)).rejects.toMatchObject({
    name: "ForbiddenException",
    message: "Only a key of the whole account may do that.",
  });
});

test("what is wrong with a template is said [TPL-2]", async ({ sdk }) => {
  const wrong: [string, EmailTemplateRequest, RegExp][] = [
    ["-x", {}, /^name: Begin with a letter/],
    ["wrong", { DefaultSubstitutions: "{" }, /^DefaultSubstitutions/],
    ["wrong", { DefaultSubstitutions: "[1]" }, /^DefaultSubstitutions/],
    ["wrong", { Subject: "{{#if" }, /./],
    ["wrong", { Headers: [{ Name: "From", Value: "x" }] }, /written by Waymark/],
    ["wrong", { HtmlPart: "x".repeat(600_001) }, /600,000/],
  ];
  for (const [name, said, message] of wrong)
    await expect(create(sdk, name, said)).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringMatching(message),
    });
});
