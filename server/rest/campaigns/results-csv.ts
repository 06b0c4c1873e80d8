import { z } from "zod";
import type { Figures } from "@/domain/campaigns/figures";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { CampaignResults, campaignResults } from "@/server/results/campaign-results";
import { hoursOfDay } from "@/server/results/hours-of-day";
import { linkClicks } from "@/server/results/link-clicks";
import type { CsvFile } from "../csv-file";
import { runsCsv } from "./runs-csv";

const tables = ["treatments", "links", "hours", "runs"] as const;

const Asked = CampaignResults.extend({
  table: z.enum(tables, `Choose one of ${tables.join(", ")}`),
});

interface Given {
  id: string;
  table: string | null;
  /** "all", a run's id, or empty for the latest. */
  run: string;
}

/** What the campaign page shows, as a table. */
export async function resultsCsv(ctx: Context, { id, table, run }: Given): Promise<CsvFile> {
  const parsed = Asked.safeParse({ id, table, all: run === "all", runId: run && run !== "all" ? run : null });
  if (!parsed.success) throw new AppError("invalid", z.prettifyError(parsed.error));
  const { table: chosen, ...runs } = parsed.data;
  if (chosen === "runs") return runsCsv(ctx, runs.id);
  const { head, rows } = await read[chosen](ctx, runs);
  return { name: `${chosen}.csv`, head, pages: onePage(rows) };
}

type Row = (string | number)[];

const read = { treatments, links, hours } satisfies Record<Exclude<(typeof tables)[number], "runs">, Reader>;

type Reader = (
  ctx: Context,
  asked: z.infer<typeof CampaignResults>,
) => Promise<{ head: string[]; rows: Row[] }>;

const figures = {
  Planned: ({ planned }) => planned,
  Skipped: ({ skipped }) => skipped,
  Sent: ({ sent }) => sent,
  Delivered: ({ delivered }) => delivered,
  "People who opened": ({ opened }) => opened.unique,
  Opens: ({ opened }) => opened.total,
  "Opens by machines": ({ machineOpened }) => machineOpened,
  "People who clicked": ({ clicked }) => clicked.unique,
  Clicks: ({ clicked }) => clicked.total,
  Unsubscribed: ({ unsubscribed }) => unsubscribed,
  "Hard bounces": ({ bounced }) => bounced.hard,
  "Soft bounces": ({ bounced }) => bounced.soft,
  Complaints: ({ complained }) => complained,
  Refused: ({ refused }) => refused,
  Unknown: ({ unknown }) => unknown,
  Spared: ({ canceled }) => canceled,
} satisfies Record<string, (of: Figures) => number>;

async function treatments(ctx: Context, asked: z.infer<typeof CampaignResults>) {
  const found = await campaignResults(ctx, asked);
  const line = (of: Figures) => Object.values(figures).map((figure) => figure(of));
  const rows = found.treatments.map(({ nth, name, figures: own }): Row => [nth, name, ...line(own)]);
  return { head: ["Treatment", "Name", ...Object.keys(figures)], rows };
}

async function links(ctx: Context, asked: z.infer<typeof CampaignResults>) {
  const { rows } = await linkClicks(ctx, asked);
  return {
    head: ["Link", "People who clicked", "Clicks", "Last"],
    rows: rows.map(({ link, people, clicks, lastAt }): Row => [link, people, clicks, lastAt.toISOString()]),
  };
}

async function hours(ctx: Context, asked: z.infer<typeof CampaignResults>) {
  const { rows, timeZone } = await hoursOfDay(ctx, asked);
  return {
    head: [`Hour of the day, ${timeZone}`, "First opens", "Opens", "First clicks", "Clicks"],
    rows: rows.map(
      ({ hour, firstOpens, opens, firstClicks, clicks }): Row => [
        hour,
        firstOpens,
        opens,
        firstClicks,
        clicks,
      ],
    ),
  };
}

async function* onePage(rows: Row[]) {
  yield rows;
}
