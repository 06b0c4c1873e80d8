import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  GetAppCommand,
  GetCampaignCommand,
  GetEmailTemplateCommand,
  GetEndpointCommand,
  GetSegmentCommand,
  ListTemplateVersionsCommand,
} from "@aws-sdk/client-pinpoint";
import type { z } from "zod";
import { ImportAccount } from "@/domain/pinpoint-import/import-account";
import { inWords } from "@/domain/pinpoint-import/report";
import { projectContext } from "@/server/access/project-context";
import type { AccountContext } from "@/server/context";
import { extraKey, readExtras } from "@/server/pinpoint/extras";
import { openSdk, startApi } from "@/server/rest/testing/start-api";
import { countSegmentMembers } from "@/server/segments/count-members";
import { test as base, expect } from "@/server/testing/test";
import { importAccount } from "./import-account";
import {
  APP,
  CLUB,
  GOLD,
  GOLD_IN_CLUB,
  SALE,
  TEXTS,
  UNSEEN,
  WELCOME_JOURNEY,
} from "./testing/recorded-account";
import { startRecorded } from "./testing/recorded-server";

process.env.AWS_ACCESS_KEY_ID = "AKIARECORDED";
process.env.AWS_SECRET_ACCESS_KEY = "recorded";

const test = base.extend<{ dir: string }>({
  dir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), "waymark-moving-"));
    await use(dir);
    await rm(dir, { recursive: true });
  },
});

const run = (ctx: AccountContext, asked: Partial<z.input<typeof ImportAccount>>) =>
  importAccount(ctx, ImportAccount.parse(asked));

test("an account moves in with its ids and placeholders, and a second run changes nothing", async ({
  account,
  db,
  dir,
}) => {
  const pinpoint = await startRecorded();
  const live = { region: "us-east-1", endpoint: pinpoint.url, s3Endpoint: pinpoint.url, save: dir };
  const report = (await run(account, live))!;
  expect(pinpoint.asked.every((asked) => asked.startsWith("GET "))).toBe(true); // nothing is changed there
  await pinpoint.close();

  const line = (id: string) => report.lines.find((each) => each.id === id);
  const left = report.lines.filter(({ outcome }) => outcome === "left");
  expect(left.map(({ id }) => id).sort()).toEqual([TEXTS, UNSEEN].sort());
  expect(line(TEXTS)?.why).toContain("only EmailMessage can be sent so far");
  expect(line(UNSEEN)?.why).toContain("no completed export job of it");
  expect(line(SALE)?.why).toBe("it was SCHEDULED and waits as a draft: launch it once it is off in Pinpoint");
  expect(line(WELCOME_JOURNEY)).toMatchObject({ outcome: "kept", name: "Welcome", app: "Shop" });
  expect(line("code/SMS")).toMatchObject({ outcome: "kept" });
  expect(line("SMS")).toMatchObject({ what: "channel", outcome: "kept" });
  expect(inWords(report)).toContain("NOT carried over: segment “Never exported”");

  const api = await startApi(db);
  const { sdk } = await openSdk(api.url, account);
  const ApplicationId = APP;
  const { ApplicationResponse } = await sdk.send(new GetAppCommand({ ApplicationId }));
  expect(ApplicationResponse).toMatchObject({ Id: APP, Name: "Shop", tags: { team: "crm" } });
  const { EndpointResponse } = await sdk.send(new GetEndpointCommand({ ApplicationId, EndpointId: "ann" }));
  expect(EndpointResponse).toMatchObject({
    Address: "ann@shop.example",
    Attributes: { plan: ["gold"] },
    Metrics: { visits: 4 },
    Location: { Country: "DE" },
    User: { UserId: "user-ann", UserAttributes: { FirstName: ["Ann"] } },
  });
  const { SegmentResponse } = await sdk.send(new GetSegmentCommand({ ApplicationId, SegmentId: GOLD }));
  expect(SegmentResponse).toMatchObject({
    Id: GOLD,
    Dimensions: { Attributes: { plan: { Values: ["gold"] } } },
    tags: { team: "crm" },
  });
  const { CampaignResponse } = await sdk.send(new GetCampaignCommand({ ApplicationId, CampaignId: SALE }));
  expect(CampaignResponse).toMatchObject({
    HoldoutPercent: 10,
    SegmentId: GOLD,
    Schedule: { StartTime: "2027-10-01T09:00:00Z", Timezone: "UTC+01" },
    TemplateConfiguration: { EmailTemplate: { Name: "autumn-sale", Version: "4" } },
    State: { CampaignStatus: "PAUSED" }, // a draft
  });
  const TemplateName = "autumn-sale";
  const { EmailTemplateResponse } = await sdk.send(new GetEmailTemplateCommand({ TemplateName }));
  expect(EmailTemplateResponse).toMatchObject({
    Version: "2",
    Subject: "Autumn, {{User.UserAttributes.FirstName}}",
    HtmlPart: "<p>Dear {{User.UserAttributes.FirstName}}, you have {{Attributes.plan}}.</p>",
  });
  const versions = new ListTemplateVersionsCommand({ TemplateName, TemplateType: "EMAIL" });
  const { TemplateVersionsResponse } = await sdk.send(versions);
  expect(TemplateVersionsResponse?.Item?.map(({ Version }) => Version).sort()).toEqual(["2", "4"]);
  await api.close();

  const ctx = await projectContext(account, APP);
  expect(await countSegmentMembers(ctx, { id: CLUB })).toMatchObject({ count: 1 });
  expect(await countSegmentMembers(ctx, { id: GOLD_IN_CLUB })).toMatchObject({ count: 1 });
  const journey = (await readExtras(db, "journey", [WELCOME_JOURNEY])).get(extraKey(WELCOME_JOURNEY));
  expect(journey).toMatchObject({ Activities: { a1: { Wait: { WaitTime: { WaitFor: "PT1H" } } } } });

  const entries = () => db.raw`select count(*)::int as n from audit_entry where project_id = ${APP}`;
  const before = await entries();
  const again = (await run(account, { from: dir }))!;
  expect(again.counts).toMatchObject({ carried: 0, kept: 0, left: 2 });
  expect(await entries()).toEqual(before);
});

test("what the keys may not read is told, and all else comes", async ({ account, dir }) => {
  const pinpoint = await startRecorded(["/journeys", "/jobs/export"]);
  const live = { region: "us-east-1", endpoint: pinpoint.url, s3Endpoint: pinpoint.url };
  expect(await run(account, { ...live, app: undefined, save: dir, onlySave: true })).toBeNull();
  await pinpoint.close();

  const saved = JSON.parse(await readFile(join(dir, "account.json"), "utf8"));
  expect(saved.unread).toEqual([
    { app: APP, what: "journeys", why: "User is not authorized to perform this operation" },
    { app: APP, what: "export jobs", why: "User is not authorized to perform this operation" },
  ]);

  const report = (await run(account, { from: dir }))!;
  const left = report.lines.filter(({ outcome }) => outcome === "left").map(({ what, why }) => [what, why]);
  expect(left).toContainEqual([
    "journeys",
    "it could not be read: User is not authorized to perform this operation",
  ]);
  expect(left).toContainEqual([
    "people",
    expect.stringContaining("no completed export job of the whole app"),
  ]);
});

test("a folder that is none, a wrong file and keys that open nothing are told in a sentence", async ({
  account,
  dir,
}) => {
  await expect(run(account, { from: dir })).rejects.toMatchObject({
    code: "not_found",
    message: /account.json/,
  });
  await writeFile(join(dir, "account.json"), "{");
  await expect(run(account, { from: dir })).rejects.toMatchObject({ code: "invalid", message: /is no JSON/ });
  const pinpoint = await startRecorded(["/v1/apps"]);
  const refused = run(account, { region: "us-east-1", endpoint: pinpoint.url });
  await expect(refused).rejects.toMatchObject({ code: "unavailable", message: /not authorized/ });
  await pinpoint.close();
  expect(() => ImportAccount.parse({})).toThrow(/Name the region/);
});
