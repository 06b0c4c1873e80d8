import { and, eq, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { templateVersion } from "@/db/schema";
import type { TemplateContent } from "@/domain/templates/content";
import type { Provider } from "@/server/providers/provider";
import { type LiveRun, liveRuns } from "./live-run";
import { type Prepare, preparer } from "./prepare";

export interface Listed extends LiveRun {
  provider: LiveRun["provider"];
  through: Provider;
  prepare: Prepare;
}

interface Unopened {
  provider: LiveRun["provider"];
  detail: string;
}

interface RosterOptions {
  db: Database;
  providerOf: (row: LiveRun["provider"]) => Provider;
  publicUrl: string;
  now: () => Date;
}

const REFRESH_MS = 1_000;

/** The runs that may send, looked up again every second and whenever something may have changed. Templates are compiled once a run. */
export class Roster {
  private listed = new Map<string, Listed>();
  private preparers = new Map<string, Prepare>();
  private unopened = new Map<string, Unopened>();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: RosterOptions) {}

  get(runId: string): Listed | undefined {
    return this.listed.get(runId);
  }

  all(): Listed[] {
    return [...this.listed.values()];
  }

  /** Providers of live runs that could not be opened when that was last tried, told once; their runs are not listed. */
  takeClosed(): Unopened[] {
    const closed = [...this.unopened.values()];
    this.unopened = new Map();
    return closed;
  }

  /** What was just found out about a provider holds at once, before anything is looked up. */
  amend(providerId: string, found: Pick<LiveRun["provider"], "failures" | "pausedUntil">): void {
    for (const { provider } of this.listed.values())
      if (provider.id === providerId) Object.assign(provider, found);
  }

  /** Makes the next `refresh` look. */
  expire(): void {
    this.readAt = Number.NEGATIVE_INFINITY;
  }

  async refresh(): Promise<void> {
    if (performance.now() - this.readAt < REFRESH_MS) return;
    this.readAt = performance.now();
    const runs = await liveRuns(this.options.db);
    await this.compileFor(runs);
    this.unopened = new Map();
    this.listed = new Map(
      runs.flatMap((live) => {
        const prepare = this.preparers.get(live.run.id);
        const through = this.open(live.provider);
        return prepare && through ? [[live.run.id, { ...live, through, prepare }]] : [];
      }),
    );
    const live = new Set(runs.map(({ run }) => run.id));
    for (const id of this.preparers.keys()) if (!live.has(id)) this.preparers.delete(id);
  }

  /** One that cannot be opened is the trouble of its own runs alone. */
  private open(provider: LiveRun["provider"]): Provider | null {
    if (this.unopened.has(provider.id)) return null;
    try {
      return this.options.providerOf(provider);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.unopened.set(provider.id, { provider, detail });
      return null;
    }
  }

  private async compileFor(runs: LiveRun[]): Promise<void> {
    const fresh = runs.filter(({ run }) => !this.preparers.has(run.id));
    if (fresh.length === 0) return;
    const { db } = this.options;
    const versions = await db
      .select()
      .from(templateVersion)
      .where(or(...fresh.map(({ run }) => isVersionOf(run))));
    for (const live of fresh) {
      const { templateId, templateVersion: wanted } = live.run;
      const found = versions.find((one) => one.templateId === templateId && one.version === wanted);
      this.preparers.set(live.run.id, preparerOrFailure(live, found, this.options));
    }
  }
}

const isVersionOf = ({ templateId, templateVersion: version }: LiveRun["run"]) =>
  and(eq(templateVersion.templateId, templateId), eq(templateVersion.version, version));

/** A template that is gone or cannot be compiled is a finding about each of its messages, not an end of the engine. */
function preparerOrFailure(
  live: LiveRun,
  version: TemplateContent | undefined,
  options: RosterOptions,
): Prepare {
  if (!version) return () => ({ ok: false, reason: "render_failed", detail: "The template is gone" });
  try {
    return preparer(live, version, options);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return () => ({ ok: false, reason: "render_failed", detail });
  }
}
