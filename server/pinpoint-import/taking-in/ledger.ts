import { z } from "zod";
import type { Db } from "@/db/client";
import type { ReportLine } from "@/domain/pinpoint-import/report";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { extraKey, keepExtra, readExtras } from "@/server/pinpoint/extras";
import { inOneTransaction } from "@/server/pinpoint/with-extra";
import { toRefusal } from "@/server/rest/respond";

type Thing = Pick<ReportLine, "what" | "id" | "name">;
type Done = { outcome?: ReportLine["outcome"]; why?: string } | object;

/** Of what moves in: what has come already, and what became of each. */
export interface Ledger<C extends AccountContext = AccountContext> {
  ctx: C;
  region: string;
  note: (line: Omit<ReportLine, "app">) => void;
  /** Does it in one transaction with the mark that it is done; never again after that. False when it was refused. */
  once: (thing: Thing, work: (ctx: C, tx: Db) => Promise<Done>) => Promise<boolean>;
  /** The same for what makes transactions of its own, and is harmless when it is done again. */
  onceApart: (thing: Thing, work: () => Promise<Done>) => Promise<boolean>;
  /** Keeps what there is no place for, as Pinpoint wrote it. */
  keep: (thing: Thing, said: object, why: string) => Promise<void>;
}

interface Of {
  region: string;
  app: string | null;
  lines: ReportLine[];
}

export function openLedger<C extends AccountContext>(ctx: C, { region, app, lines }: Of): Ledger<C> {
  const note: Ledger<C>["note"] = (line) => lines.push({ app, ...line });
  const projectId = "projectId" in ctx && typeof ctx.projectId === "string" ? ctx.projectId : null;
  const mark = ({ what, id }: Thing) => ({
    of: "movedIn" as const,
    id: [projectId ?? "account", what, id].join(" "),
    projectId,
  });

  async function unlessDone(thing: Thing, work: () => Promise<Done>): Promise<boolean> {
    const { of, id } = mark(thing);
    if ((await readExtras(ctx.db, of, [id])).has(extraKey(id))) {
      note({ ...thing, outcome: "there" });
      return true;
    }
    try {
      const { outcome = "carried", why }: Partial<ReportLine> = await work();
      note({ ...thing, outcome, ...(why && { why }) });
      return true;
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof z.ZodError)) throw error;
      note({ ...thing, outcome: "left", why: toRefusal(error).message });
      return false;
    }
  }

  const once: Ledger<C>["once"] = (thing, work) =>
    unlessDone(thing, () =>
      inOneTransaction(ctx, async (inner, tx) => {
        const done = await work(inner, tx);
        await keepExtra(tx, mark(thing), {});
        return outcomeOf(done);
      }),
    );
  return {
    ctx,
    region,
    note,
    once,
    onceApart: (thing, work) =>
      unlessDone(thing, async () => {
        const done = await work();
        await keepExtra(ctx.db, mark(thing), {});
        return outcomeOf(done);
      }),
    keep: async (thing, said, why) => {
      await once(thing, async (_, tx) => {
        const of = thing.what === "journey" ? ("journey" as const) : ("movedIn" as const);
        const id = of === "journey" ? thing.id : `${mark(thing).id} said`;
        await keepExtra(tx, { of, id, projectId }, said);
        return { outcome: "kept", why };
      });
    },
  };
}

/** What an operation answers is no outcome. */
function outcomeOf(done: Done): Partial<ReportLine> {
  if (!("outcome" in done) && !("why" in done)) return {};
  return { outcome: done.outcome, why: done.why };
}
