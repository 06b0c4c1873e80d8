import type { TransactionSql } from "postgres";
import { failuresAfter, PATIENCE, pauseAfterMs } from "@/domain/delivery/breaker";
import { plainDetail } from "@/domain/delivery/plain-detail";
import { raiseNotice } from "@/server/notices/raise-notice";
import { settleNotice } from "@/server/notices/settle-notice";
import { restNoticeKey } from "@/server/providers/mend";
import type { Answered } from "./answered";
import type { Desk } from "./desk";
import type { LiveRun } from "./live-run";

type ProviderRow = LiveRun["provider"];

const SHORT_REST_MS = 1_000;

/** The circuit breaker: a provider that fails again and again is given a rest. It never blames the person. */
export class Troubles {
  private readonly failing = new Map<string, number>();

  constructor(private readonly desk: Desk) {}

  /** When what a provider turned away may be tried again. */
  restMs(provider: ProviderRow): number {
    return pauseAfterMs(this.failing.get(provider.id) ?? provider.failures) ?? SHORT_REST_MS;
  }

  async note(group: Answered[]): Promise<void> {
    const providers = new Map(
      group.map(({ expected }) => [expected.listed.provider.id, expected.listed.provider]),
    );
    for (const provider of providers.values()) {
      const answers = group.filter(
        ({ expected, answer }) => expected.listed.provider.id === provider.id && answer.kind !== "back",
      );
      const faults = answers.flatMap(({ answer }) => (isFault(answer) ? [answer.detail] : []));
      const last = answers.at(-1);
      if (!last) continue;
      if (faults.length < answers.length) await this.recover(provider);
      else await this.fail(provider, faults, last.cameAt);
    }
  }

  /** A provider that cannot even be opened loses our trust at once. */
  async noteClosed(provider: ProviderRow, detail: string): Promise<void> {
    await this.fail(
      provider,
      Array.from({ length: PATIENCE }, () => detail),
      this.desk.now(),
    );
    this.desk.roster.expire();
  }

  private async fail(provider: ProviderRow, faults: string[], at: Date): Promise<void> {
    const { sql, roster } = this.desk;
    const error = plainDetail(faults.at(-1) ?? "") ?? "";
    await sql.begin(async (tx) => {
      const [row] = await tx<{ failures: number }[]>`
        select failures from provider
        where id = ${provider.id} and (paused_until is null or paused_until <= ${at}) for update`;
      if (!row) return; // it rests already: what comes back now was on its way before
      const failures = failuresAfter(row.failures, faults.length);
      this.failing.set(provider.id, failures);
      const pauseMs = pauseAfterMs(failures);
      const until = pauseMs === null ? null : new Date(at.getTime() + pauseMs);
      await tx`
        update provider set failures = ${failures}, last_error = ${error}, paused_until = ${until}
        where id = ${provider.id}`;
      if (until) await tellPaused(tx, provider, error, at);
      roster.amend(provider.id, { failures, pausedUntil: until });
    });
  }

  private async recover(provider: ProviderRow): Promise<void> {
    if (!this.failing.has(provider.id) && provider.failures === 0) return;
    await this.desk.sql`
      update provider set failures = 0, paused_until = null, last_error = null where id = ${provider.id}`;
    await settleNotice(this.desk.sql, restNoticeKey(provider.id), this.desk.now());
    this.failing.delete(provider.id);
    this.desk.roster.amend(provider.id, { failures: 0, pausedUntil: null });
  }
}

type Fault = Extract<Answered["answer"], { detail: string }>;

/** A message left in the dark weighs as much as one turned away: both say that the provider does not work. */
function isFault(answer: Answered["answer"]): answer is Fault {
  return answer.kind === "unknown" || (answer.kind === "unavailable" && answer.cause === "provider");
}

async function tellPaused(
  tx: TransactionSql<{ uuid: string }>,
  provider: ProviderRow,
  error: string,
  at: Date,
): Promise<void> {
  const notice = {
    projectId: provider.projectId,
    kind: "provider.paused",
    level: "error",
    title: `${provider.name} does not take messages`,
    body: `Sending through it rests and is tried again by itself. Nothing is lost. The reason: ${error}`,
    dedupeKey: restNoticeKey(provider.id),
  } as const;
  await raiseNotice(tx, notice, at);
}
