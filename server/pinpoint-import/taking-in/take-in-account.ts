import { z } from "zod";
import { SavedAccount, SavedApp, SavedTemplate } from "@/domain/pinpoint-import/account";
import { type MoveReport, type ReportLine, reportOf } from "@/domain/pinpoint-import/report";
import { findProjectContext } from "@/server/access/project-context";
import type { AccountContext, Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { listProjects } from "@/server/projects/list-projects";
import { appsOperations } from "@/server/rest/apps/routes";
import type { Folder } from "../folder";
import { callOf } from "./call-of";
import { openLedger } from "./ledger";
import { takeInCampaigns } from "./take-in-campaigns";
import { takeInPeople } from "./take-in-people";
import { takeInSegments } from "./take-in-segments";
import { takeInSettings } from "./take-in-settings";
import { takeInTemplates } from "./take-in-templates";

/** Brings a saved account in, through the operations of the API. What is here already is left as it is: a second run changes nothing. */
export async function takeInAccount(ctx: AccountContext, folder: Folder): Promise<MoveReport> {
  const account = await folder.read("account.json", SavedAccount);
  if (!account)
    throw new AppError(
      "not_found",
      "The folder has no account.json: it is none that --save wrote, or not whole.",
    );
  const lines: ReportLine[] = account.unread.map(({ app = null, what, why }) => ({
    app,
    what,
    id: app ?? "account",
    name: "",
    outcome: "left",
    why: `it could not be read: ${why}`,
  }));
  const { region } = account;
  await takeInTemplates(
    openLedger(ctx, { region, app: null, lines }),
    (await folder.read("templates.json", z.array(SavedTemplate))) ?? [],
  );
  for (const id of account.apps) await takeInApp(ctx, folder, { id, region, lines });
  return reportOf(lines);
}

interface Arriving {
  id: string;
  region: string;
  lines: ReportLine[];
}

async function takeInApp(account: AccountContext, folder: Folder, { id, region, lines }: Arriving) {
  const app = await folder.read(`apps/${id}/app.json`, SavedApp);
  if (!app) throw new AppError("not_found", `The folder has no apps/${id}/app.json.`);
  const ctx = await projectFor(account, app, { region, lines });
  if (!ctx) return;
  const ledger = openLedger(ctx, { region, app: app.Name, lines });
  await takeInSettings(ledger, folder);
  await takeInPeople(ledger, folder);
  await takeInSegments(ledger, folder);
  await takeInCampaigns(ledger, folder);
}

/** The project of an app; null when it cannot be made, and then nothing in it comes along. */
async function projectFor(
  ctx: AccountContext,
  app: SavedApp,
  { region, lines }: Omit<Arriving, "id">,
): Promise<Context | null> {
  const { note, once } = openLedger(ctx, { region, app: app.Name, lines });
  const thing = { what: "app", id: app.Id, name: app.Name };
  const here = await findProjectContext(ctx, app.Id);
  if (here) {
    note({ ...thing, outcome: "there" });
    return here;
  }
  const Name = await freeName(ctx, app);
  await once(thing, async (inner) => {
    const body = { ...app, Name };
    await appsOperations.CreateApp(callOf({ ctx: inner, region, body, movesIn: { id: app.Id } }));
    return Name === app.Name ? {} : { why: `its name was taken: it is called “${Name}”` };
  });
  const made = await findProjectContext(ctx, app.Id);
  if (!made)
    note({ what: "all", id: app.Id, name: "", outcome: "left", why: "it has no project to come into" });
  return made;
}

const LONGEST_BEFORE_ID = 55;

/** Pinpoint gives one name to several apps; here a project has its own. */
async function freeName(ctx: AccountContext, { Id, Name }: SavedApp): Promise<string> {
  const name = Name.trim() || "App";
  const isTaken = (await listProjects(ctx)).some((each) => each.name.toLowerCase() === name.toLowerCase());
  return isTaken ? `${name.slice(0, LONGEST_BEFORE_ID)} ${Id.slice(0, 8)}` : name;
}
