import { restAfterErrorsMs } from "@/domain/delivery/backoff";
import { isPassing } from "@/server/database-errors";
import { type Bell, rest } from "./bell";

interface Loop {
  name: string;
  bell: Bell;
  /** The longest it waits for the bell when there was nothing to do. */
  pollMs: number;
  until: AbortSignal;
}

/** Repeats `tick` until told to stop: at once while it finds something to do, else at the bell or the poll. Errors are told and tried again. */
export async function keepDoing(loop: Loop, tick: () => Promise<{ done: number }>): Promise<void> {
  for (let failures = 0; !loop.until.aborted; ) {
    try {
      const { done } = await tick();
      failures = 0;
      if (done === 0) await loop.bell.wait(loop.pollMs, loop.until);
    } catch (error) {
      failures += 1;
      tell(loop.name, error, failures);
      await rest(restAfterErrorsMs(failures), loop.until);
    }
  }
}

/** A lost connection is ordinary: it is told once it lasts. Anything else is a bug and told each time it is new. */
function tell(name: string, error: unknown, failures: number): void {
  if (isPassing(error) && failures !== 10) return;
  const isNews = failures === 1 || failures === 10 || failures % 100 === 0;
  if (isNews) console.error(`The engine's work “${name}” failed ${failures} time(s) in a row:`, error);
}
