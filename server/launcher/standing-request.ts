import { rest } from "./rest";

interface StandingRequest {
  url: string;
  token: string;
  log: (line: string) => void;
}

const BUDGET_MS = 55_000;
const SHORTEST_ROUND_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** Keeps one request to the engine open at all times. `end()` opens no further one and waits for the answer of the last. */
export function keepEngineRunning({ url, token, log }: StandingRequest) {
  const ended = new AbortController();
  const cutOff = new AbortController();

  const tell = sayOnce(log);
  const run = async () => {
    for (let pause = SHORTEST_ROUND_MS; !ended.signal.aborted; ) {
      const problem = await oneRound({ url, token, signal: cutOff.signal });
      if (ended.signal.aborted) return;
      tell(problem);
      pause = problem ? Math.min(pause * 2, LONGEST_PAUSE_MS) : SHORTEST_ROUND_MS;
      if (problem) await rest(pause, ended.signal);
    }
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

/** Returns what went wrong, "" when the engine worked for its time. */
async function oneRound({ url, token, signal }: { url: string; token: string; signal: AbortSignal }) {
  const began = Date.now();
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ budgetMs: BUDGET_MS }),
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
