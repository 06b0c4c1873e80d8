import { listRuns } from "@/server/campaigns/list-runs";
import type { Context } from "@/server/context";
import type { CsvFile } from "../csv-file";

type Page = Awaited<ReturnType<typeof listRuns>>;

const PAGE = 100;

const columns = {
  Run: ({ id }) => id,
  "Scheduled for": ({ occurrence }) => occurrence?.toISOString(),
  Treatment: ({ treatment }) => treatment,
  Version: ({ version }) => version,
  State: ({ state }) => state,
  Planned: ({ progress }) => progress.planned,
  Accepted: ({ progress }) => progress.accepted,
  Skipped: ({ progress }) => progress.skipped,
  Failed: ({ progress }) => progress.failed,
  Unknown: ({ progress }) => progress.unknown,
  Spared: ({ progress }) => progress.canceled,
  Began: ({ startedAt }) => startedAt.toISOString(),
  "First mail": ({ firstSentAt }) => firstSentAt?.toISOString(),
  Ended: ({ finishedAt }) => finishedAt?.toISOString(),
} satisfies Record<string, (run: Page["rows"][number]) => string | number | undefined>;

/** CMP-30: every run of a campaign, newest first. */
export async function runsCsv(ctx: Context, id: string): Promise<CsvFile> {
  const first = await listRuns(ctx, { id, page: 1, pageSize: PAGE }); // before the first byte, so that a refusal can still be answered
  return { name: "runs.csv", head: Object.keys(columns), pages: pagesFrom(first, ctx, id) };
}

async function* pagesFrom(first: Page, ctx: Context, id: string) {
  for (let nth = 1, page = first; page.rows.length > 0; ) {
    yield page.rows.map((run) => Object.values(columns).map((value) => value(run)));
    nth += 1;
    page = await listRuns(ctx, { id, page: nth, pageSize: PAGE });
  }
}
