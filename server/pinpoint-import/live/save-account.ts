import { GetAppCommand, GetAppsCommand } from "@aws-sdk/client-pinpoint";
import type { SavedAccount } from "@/domain/pinpoint-import/account";
import { AppError } from "@/server/errors";
import type { Folder } from "../folder";
import type { Elsewhere } from "./open-account";
import { everyPage } from "./pages";
import { saveApp } from "./save-app";
import { saveTemplates } from "./save-templates";

interface Wish {
  region: string;
  app: string | undefined; // undefined: all
}

/** Reads an account, whole or one app of it, and changes nothing there. What it may not read is noted. */
export async function saveAccount(from: Elsewhere, folder: Folder, { region, app }: Wish): Promise<void> {
  const apps = await listApps(from, app);
  const ids: string[] = [];
  for (const each of apps) {
    if (!each?.Id) throw new AppError("invalid", "Pinpoint told of an app without an id.");
    await folder.write(`apps/${each.Id}/app.json`, each);
    await saveApp(from, folder, each.Id);
    ids.push(each.Id);
  }
  await saveTemplates(from, folder);
  const account: SavedAccount = { savedFrom: "Amazon Pinpoint", region, apps: ids, unread: from.unread };
  await folder.write("account.json", account); // last: a folder with it is whole
}

async function listApps({ pinpoint }: Elsewhere, app: string | undefined) {
  try {
    if (app) return [(await pinpoint.send(new GetAppCommand({ ApplicationId: app }))).ApplicationResponse];
    return await everyPage(
      async (Token) => (await pinpoint.send(new GetAppsCommand({ Token }))).ApplicationsResponse,
    );
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new AppError("unavailable", `The Pinpoint account cannot be read: ${why}`);
  }
}
