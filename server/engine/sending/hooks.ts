import { askHook, type HookSaid } from "@/server/hooks/ask-hook";
import { openHookSecret } from "@/server/hooks/hook-secret";
import type { Due, DueEndpoint } from "../queue/due-messages";
import { hookBody } from "./hook-body";
import type { Listed } from "./roster";

/** What a run's hook says of a message: it is being asked; its person with what it added; or left out, and why. */
export type HookWord =
  | { kind: "asking" }
  | { kind: "passed"; to: DueEndpoint }
  | { kind: "skipped"; reason: "hook_dropped" | "hook_failure"; detail: string | null };

/** A message that may leave, if its run's hook has nothing against it. */
export interface Asking {
  due: Due;
  to: DueEndpoint;
  listed: Listed;
}

type Kept = { at: number } & (
  | { kind: "said"; said: HookSaid }
  | { kind: "skipped"; reason: "hook_dropped" | "hook_failure"; detail: string | null }
);

const MOST_IN_A_CALL = 50;
const CALLS_AT_ONCE = 8;
const KEPT_MS = 300_000;
const SWEEP_AT = 20_000;

/**
 * CMP-31: asks the hooks of runs about their messages, fifty endpoints a call. Nothing is held meanwhile: the messages stay queued, are read
 * again once the answer is there, and are judged anew by what is true then.
 */
export class Hooks {
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Set<string>();
  private calls = 0;

  constructor(
    private readonly ending: AbortSignal,
    private readonly tell: (runId: string) => void,
  ) {}

  /** What is known of it already. What is not yet asked is asked by `ask`. */
  wordOn(due: Due, to: DueEndpoint): HookWord {
    const kept = this.kept.get(keyOf(due));
    if (!kept || kept.at < performance.now() - KEPT_MS) return { kind: "asking" };
    return kept.kind === "said" ? { kind: "passed", to: enriched(to, kept.said) } : kept;
  }

  /** Asks about those that nobody asks about yet, as far as calls are free; the others are read again. */
  ask(open: Asking[]): void {
    this.sweep();
    const fresh = open.filter(({ due }) => !this.asked.has(keyOf(due)));
    const runs = new Set(fresh.map(({ listed }) => listed));
    for (const listed of runs) {
      const own = fresh.filter((one) => one.listed === listed);
      for (let n = 0; n < own.length && this.calls < CALLS_AT_ONCE; n += MOST_IN_A_CALL)
        void this.call(listed, own.slice(n, n + MOST_IN_A_CALL));
    }
  }

  private async call(listed: Listed, group: { due: Due; to: DueEndpoint }[]): Promise<void> {
    const { run, project } = listed;
    this.calls += 1;
    for (const { due } of group) this.asked.add(keyOf(due));
    try {
      const answer =
        run.hook?.kind === "webhook" && project.hookSecret
          ? await askHook({
              url: run.hook.url,
              privateAllowed: run.hook.privateAllowed ?? false,
              secret: openHookSecret(project.hookSecret),
              body: hookBody(run, group),
              signal: this.ending,
            })
          : ({ ok: false, detail: "There is nothing to sign the call with" } as const);
      if (this.ending.aborted) return;
      const at = performance.now();
      for (const { due } of group) this.kept.set(keyOf(due), { at, ...wordFrom(answer, due) });
    } finally {
      this.calls -= 1;
      for (const { due } of group) this.asked.delete(keyOf(due));
      this.tell(run.id);
    }
  }

  private sweep(): void {
    if (this.kept.size < SWEEP_AT) return;
    const oldest = performance.now() - KEPT_MS;
    for (const [key, { at }] of this.kept) if (at < oldest) this.kept.delete(key);
  }
}

type Unkept<T> = T extends unknown ? Omit<T, "at"> : never;

function wordFrom(answer: Awaited<ReturnType<typeof askHook>>, { recipientId }: Due): Unkept<Kept> {
  if (!answer.ok) return { kind: "skipped", reason: "hook_failure", detail: answer.detail };
  const said = answer.endpoints.get(recipientId);
  return said ? { kind: "said", said } : { kind: "skipped", reason: "hook_dropped", detail: null };
}

function enriched(to: DueEndpoint, { Attributes, Metrics, User }: HookSaid): DueEndpoint {
  return {
    ...to,
    attributes: { ...to.attributes, ...Attributes },
    metrics: { ...to.metrics, ...Metrics },
    userAttributes: { ...to.userAttributes, ...User?.UserAttributes },
  };
}

const keyOf = ({ occasionId, recipientId }: Due) => `${occasionId} ${recipientId}`;
