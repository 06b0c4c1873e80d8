import { and, asc, eq, inArray } from "drizzle-orm";
import { bucketImport, bucketObject, type ImportJob, importJob } from "@/db/schema";
import { type Mapping, reviewMapping } from "@/domain/imports/mapping";
import type { Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import { AppError } from "@/server/errors";
import { headerKey, rememberedMapping } from "@/server/imports/remembered-mapping";
import { startImport } from "@/server/imports/start-import";
import { readLimits } from "@/server/limits/read-limits";
import { raiseNotice } from "@/server/notices/raise-notice";
import { settleNotice } from "@/server/notices/settle-notice";
import { columnsNotice, noticeKeys } from "./notices";
import { engineContext, type Run } from "./run";

interface Standing {
  ahead: number; // imports of this folder that are not done
  waiting: number; // those that wait until a person maps their columns
}

/** Starts the fetched files whose columns are known; one whose columns nobody has mapped yet waits for a person, and is told. */
export async function startMapped(run: Run): Promise<Standing> {
  const jobs = await openJobs(run);
  const limits = await readLimits(run.db, run.folder.projectId);
  const waiting: ImportJob[] = [];
  let held = 0;
  for (const job of jobs.filter(({ status }) => status === "mapping")) {
    const known = await knownMapping(run, job, limits);
    if (!known) waiting.push(job);
    else if (!(await begin(run, job, known))) held++;
  }
  await tell(run, waiting[0]);
  const underWay = jobs.filter(({ status }) => status !== "mapping").length;
  return { ahead: underWay + held, waiting: waiting.length };
}

function openJobs({ db, folder }: Run): Promise<ImportJob[]> {
  const open = inArray(importJob.status, ["mapping", "queued", "running", "paused"]);
  return db
    .select({ job: importJob })
    .from(bucketObject)
    .innerJoin(importJob, eq(importJob.id, bucketObject.jobId))
    .where(and(eq(bucketObject.importId, folder.id), open))
    .orderBy(asc(importJob.createdAt), asc(importJob.id))
    .then((rows) => rows.map(({ job }) => job));
}

interface Known {
  mapping: Mapping;
  defaultChannel: Channel | null;
}

/** The one given for the folder where it fits the file and its header is that of the first such file, else the one that files with these columns had last, where it saves people: a list is a person's to make. */
async function knownMapping({ db, folder }: Run, job: ImportJob, limits: Limits): Promise<Known | null> {
  const { mapping, defaultChannel } = folder;
  const { mappedHeader } = folder;
  const isMeant = mapping && (mappedHeader === null || mappedHeader === headerKey(job.columns));
  if (isMeant && saves({ mapping, defaultChannel }, job, limits)) return { mapping, defaultChannel };
  const remembered = await rememberedMapping(db, job.projectId, { columns: job.columns, limits });
  if (!remembered) return null;
  const known = {
    mapping: remembered.mapping,
    defaultChannel: remembered.defaultChannel ?? defaultChannel,
  };
  return saves(known, job, limits) ? known : null;
}

const saves = ({ mapping, defaultChannel }: Known, { columns }: ImportJob, limits: Limits) =>
  reviewMapping(mapping, { columns, defaultChannel, limits }).length === 0;

/** False: as many imports of the project are under way as may be, or a person was quicker. */
async function begin(run: Run, { id, hasHeader, columns }: ImportJob, known: Known): Promise<boolean> {
  try {
    if (known.mapping === run.folder.mapping) await bindMapping(run, columns);
    await startImport(engineContext(run), { id, hasHeader, ...known });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return false;
    throw error;
  }
}

/** A mapping knows positions alone: over other columns it would make names of plans. */
async function bindMapping({ db, folder }: Run, columns: string[]): Promise<void> {
  if (folder.mappedHeader !== null) return;
  folder.mappedHeader = headerKey(columns);
  const { mappedHeader } = folder;
  await db.update(bucketImport).set({ mappedHeader }).where(eq(bucketImport.id, folder.id));
}

/** Once a file, however often it is looked at: a notice that was dismissed stays so. */
async function tell({ db, folder, now }: Run, waiting: ImportJob | undefined): Promise<void> {
  const askedFor = waiting?.id ?? null;
  if (askedFor === folder.askedFor) return;
  folder.askedFor = askedFor;
  await db.transaction(async (tx) => {
    if (waiting) await raiseNotice(tx, columnsNotice(folder, waiting), now());
    else await settleNotice(tx, noticeKeys(folder.id).columns, now());
    await tx.update(bucketImport).set({ askedFor }).where(eq(bucketImport.id, folder.id));
  });
}
