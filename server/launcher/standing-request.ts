import { rest } from "./rest";

interface StandingRequest {
  url: string;
  token: string;
  log: (line: string) => void;
  budgetMs?: number;
}

const BUDGET_MS = 55_000;
/** The next request is opened so long before the last one's time is over: lanes change hands while both are at work, and nobody's mail waits for it. */
const OVERLAP_MS = 2_500;
const SHORTEST_ROUND_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

interface Round {
  url: string;
  token: string;
  signal: AbortSignal;
  budgetMs: number;
}

/** Keeps a request to the engine open at all times. `end()` opens no further one and waits for the answers of those that are. */
export function keepEngineRunning({ url, token, log, budgetMs = BUDGET_MS }: StandingRequest) {
  const ended = new AbortController();
  const cutOff = new AbortController();

  const tell = sayOnce(log);
  const open = new Set<Promise<void>>();
  const run = async () => {
    for (let pause = SHORTEST_ROUND_MS; !ended.signal.aborted; ) {
      const round = oneRound({ url, token, signal: cutOff.signal, budgetMs });
      const over = round.then(() => void open.delete(over));
      open.add(over);
      const answered = new AbortController();
      const noLonger = AbortSignal.any([ended.signal, answered.signal]);
      const problem = await Promise.race([round, almostOver(budgetMs, noLonger)]);
      answered.abort(); // nobody waits any more for its time to be over
      if (ended.signal.aborted) break;
      tell(problem);
      pause = problem ? Math.min(pause * 2, LONGEST_PAUSE_MS) : SHORTEST_ROUND_MS;
      if (problem) await rest(pause, ended.signal);
    }
    await Promise.all(open);
  };

  const running = run();
  const end = async (patienceMs: number) => {
    ended.abort();
    const impatient = setTimeout(() => cutOff.abort(), patienceMs);
    await running;
    clearTimeout(impatient);
  };
  return { end };
}

/** A problem that lasts is told once, and so is its end. */
function sayOnce(log: (line: string) => void) {
  let said = "";
  return (problem: string) => {
    if (problem && problem !== said) log(`The engine rests: ${problem}. Trying again.`);
    if (!problem && said) log("The engine runs again");
    said = problem;
  };
}

/** Returns, with nothing wrong so far, when it is time for the next. */
async function almostOver(budgetMs: number, noLonger: AbortSignal) {
  await rest(Math.max(SHORTEST_ROUND_MS, budgetMs - OVERLAP_MS), noLonger);
  return "";
}

/** Returns what went wrong, "" when the engine worked for its time. */
async function oneRound({ url, token, signal, budgetMs }: Round) {
  const began = Date.now();
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ budgetMs }),
      signal,
    });
    await answer.arrayBuffer();
    if (!answer.ok) return `it answered ${answer.status}`;
    return Date.now() - began < SHORTEST_ROUND_MS ? "it came back at once" : "";
  } catch (error) {
    return error instanceof Error ? reasonOf(error) : String(error);
  }
}

function reasonOf(error: Error) {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
