import { Readable } from "node:stream";
import { GetExportJobsCommand } from "@aws-sdk/client-pinpoint";
import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { type ChosenExport, newestExports, s3Place } from "@/domain/pinpoint-import/export-jobs";
import type { Folder } from "../folder";
import type { Elsewhere } from "./open-account";
import { everyPage } from "./pages";

/** The files of the newest completed export jobs: of the whole app, and of each segment that was exported. */
export async function savePeople(from: Elsewhere, folder: Folder, ApplicationId: string): Promise<void> {
  const { pinpoint, attempt } = from;
  const readPage = async (Token: string | undefined) =>
    (await pinpoint.send(new GetExportJobsCommand({ ApplicationId, Token }))).ExportJobsResponse;
  const jobs = await attempt(() => everyPage(readPage), { app: ApplicationId, what: "export jobs" });
  for (const job of newestExports(jobs ?? [])) {
    const place = `apps/${ApplicationId}/${job.segmentId ? `members/${job.segmentId}` : "people"}`;
    const what = `the files of the export job at ${job.url}`;
    await attempt(() => saveFiles(from, folder, { job, place }), { app: ApplicationId, what });
  }
}

interface Files {
  job: ChosenExport;
  place: string;
}

async function saveFiles({ s3, unread }: Elsewhere, folder: Folder, { job, place }: Files): Promise<void> {
  const at = s3Place(job.url);
  if (!at) {
    unread.push({ what: place, why: `${job.url} is no place in S3` });
    return;
  }
  const pages = paginateListObjectsV2({ client: s3 }, { Bucket: at.bucket, Prefix: at.prefix });
  for await (const { Contents = [] } of pages)
    for (const { Key, LastModified } of Contents) {
      // an earlier job may have written below the same prefix
      if (!Key || Key.endsWith("/") || (LastModified && LastModified < job.since)) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: at.bucket, Key }));
      const name = Key.replaceAll(/[^\w.-]/g, "_").slice(-150);
      if (Body instanceof Readable) await folder.writeStream(`${place}/${name}`, Body);
    }
}
