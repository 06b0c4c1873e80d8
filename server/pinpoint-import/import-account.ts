import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { MoveReport } from "@/domain/pinpoint-import/report";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { openFolder } from "./folder";
import { openAccount } from "./live/open-account";
import { saveAccount } from "./live/save-account";
import { takeInAccount } from "./taking-in/take-in-account";

export const ImportAccount = z
  .object({
    from: z.string().min(1).optional(), // a folder that an earlier run saved
    region: z.string().min(1).optional(),
    endpoint: z.url("Give a whole address, such as https://pinpoint.us-east-1.amazonaws.com").optional(),
    s3Endpoint: z.url("Give a whole address").optional(),
    app: Id.optional(), // this one alone
    save: z.string().min(1).optional(),
    onlySave: z.boolean().default(false),
  })
  .refine(({ from, region }) => (from === undefined) !== (region === undefined), {
    path: ["region"],
    message: "Name the region of the account, or with --from the folder that a run saved",
  })
  .refine(({ onlySave, save }) => !onlySave || save !== undefined, {
    path: ["only-save"],
    message: "Say where to, with --save",
  });
type ImportAccount = z.infer<typeof ImportAccount>;

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
