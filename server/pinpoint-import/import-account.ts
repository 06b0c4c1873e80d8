import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportAccount } from "@/domain/pinpoint-import/import-account";
import type { MoveReport } from "@/domain/pinpoint-import/report";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { openFolder } from "./folder";
import { openAccount } from "./live/open-account";
import { saveAccount } from "./live/save-account";
import { takeInAccount } from "./taking-in/take-in-account";

/** Brings a Pinpoint account in, live or as it was saved. Null when it was only saved. */
export async function importAccount(ctx: AccountContext, asked: ImportAccount): Promise<MoveReport | null> {
  allowAccount(ctx, "projects:create");
  const { from, region, save, onlySave } = asked;
  if (from !== undefined || region === undefined) return takeInAccount(ctx, openFolder(from ?? ""));

  const dir = save ?? (await mkdtemp(join(tmpdir(), "waymark-pinpoint-")));
  const elsewhere = openAccount({ ...asked, region });
  try {
    await saveAccount(elsewhere, openFolder(dir), { region, app: asked.app });
    return onlySave ? null : await takeInAccount(ctx, openFolder(dir));
  } finally {
    elsewhere.close();
    if (save === undefined) await rm(dir, { recursive: true, force: true });
  }
}
