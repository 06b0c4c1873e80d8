import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { SavedSegment } from "@/domain/pinpoint-import/account";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { importContent } from "@/server/imports/import-file";
import { createImported } from "@/server/segments/create-imported";
import type { Folder } from "../folder";
import type { Ledger } from "./ledger";

/** People out of the files of export jobs, and who of them is in each imported segment. A file that came once does not come again: who has changed since stays as they are. */
export async function takeInPeople(ledger: Ledger<Context>, folder: Folder): Promise<void> {
  const { projectId } = ledger.ctx;
  const everybody = await folder.files(`apps/${projectId}/people`);
  for (const file of everybody) await takeInFile(ledger, { file, savesPeople: true, segmentId: null });
  if (everybody.length === 0)
    ledger.note({
      what: "people",
      id: projectId,
      name: "",
      outcome: "left",
      why: "there is no completed export job of the whole app; make one (CreateExportJob) and run this again",
    });

  const segments = await folder.read(`apps/${projectId}/segments.json`, z.array(SavedSegment));
  for (const segment of (segments ?? []).filter(({ SegmentType }) => SegmentType === "IMPORT")) {
    const files = await folder.files(`apps/${projectId}/members/${segment.Id}`);
    await takeInImported(ledger, segment, files);
    for (const file of files)
      await takeInFile(ledger, { file, savesPeople: everybody.length === 0, segmentId: segment.Id });
  }
}

function takeInImported({ once }: Ledger<Context>, { Id, Name, tags = {} }: SavedSegment, files: string[]) {
  return once({ what: "segment", id: Id, name: Name }, async (ctx) => {
    if (files.length === 0)
      throw new AppError(
        "invalid",
        "it is an imported list, and there is no completed export job of it; make one (CreateExportJob with its SegmentId) and run this again",
      );
    return createImported(ctx, { name: Name || "Segment", tags }, { id: Id });
  });
}

interface Arriving {
  file: string;
  savesPeople: boolean;
  segmentId: string | null;
}

async function takeInFile({ ctx, onceApart }: Ledger<Context>, { file, savesPeople, segmentId }: Arriving) {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  const id = `${segmentId ?? "everybody"} ${hash.digest("hex").slice(0, 32)}`;
  await onceApart({ what: "file of people", id, name: basename(file) }, async () => {
    const report = await importContent(ctx, {
      fileName: basename(file),
      content: createReadStream(file),
      savesPeople,
      segment: segmentId ? { mode: "add", segmentId } : null,
    });
    if (report.error) throw new AppError("invalid", report.error);
    return { why: whyOf(report) };
  });
}

function whyOf({ rows, created, failed, failures }: Awaited<ReturnType<typeof importContent>>) {
  const [first] = failures;
  if (failed === 0) return undefined;
  return `${rows} rows, ${created} new; ${failed} were refused, the first in row ${first?.row}: ${first?.reason}`;
}
