import type { Host } from "./host.js";
import { type Credentials, sign, type Unsigned } from "./sign.js";

const TRIES = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const LARGEST_KEPT_ALIVE = 60_000; // browsers refuse more than 64 kB in calls that outlive their page

/** An answer that no repeating mends: the call is wrong, or the key. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = "Refused";
  }
}

interface Caller {
  host: Host;
  credentials: Credentials;
  region: string;
}

/** Calls, and calls again after longer and longer waits while the server is away or busy. */
export function makeCaller({ host, credentials, region }: Caller) {
  let skewMs = 0; // of this machine's clock to the server's

  async function tryOnce(request: Unsigned, outlives: boolean): Promise<Response | undefined> {
    const keepalive = outlives && request.body.length < LARGEST_KEPT_ALIVE;
    const headers = await sign(request, { credentials, region, at: new Date(host.now() + skewMs) });
    try {
      return await host.fetch(request.url, {
        method: request.method,
        headers,
        body: request.body,
        keepalive,
      });
    } catch (error) {
      if (error instanceof TypeError) return undefined; // so fetch says that nobody answered
      throw error;
    }
  }

  /** Phones are minutes off: the server's own time is learned once. */
  function learnTime(answer: Response): boolean {
    const told = Date.parse(answer.headers.get("date") ?? "");
    if (answer.status !== 403 || Number.isNaN(told) || skewMs !== 0) return false;
    skewMs = told - host.now();
    return Math.abs(skewMs) > 60_000;
  }

  /** How long to wait until the next try; a refusal when none would help. */
  async function pauseAfter(answer: Response | undefined, nth: number): Promise<number> {
    if (answer && learnTime(answer)) return 0;
    if (answer && !mayPass(answer)) throw new Refused(answer.status, await reasonIn(answer));
    return waitBefore(nth, answer);
  }

  return async function call(request: Unsigned, { keepalive = false } = {}): Promise<unknown> {
    for (let nth = 0; nth < TRIES; nth++) {
      const answer = await tryOnce(request, keepalive);
      if (answer?.ok) return answer.json();
      const pause = await pauseAfter(answer, nth);
      if (nth + 1 < TRIES) await host.wait(pause);
    }
    throw new Error(`No answer after ${TRIES} tries`);
  };
}

const mayPass = ({ status }: Response) => status === 429 || status >= 500;

/** As long as the server asks, or twice as long each time, a part of it by chance so that not all come back at once. */
function waitBefore(nth: number, answer: Response | undefined): number {
  const asked = Number(answer?.headers.get("retry-after") ?? 0) * 1_000;
  const own = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** nth);
  return Math.max(asked, own * (0.5 + Math.random() / 2));
}

async function reasonIn(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const told = typeof body === "object" && body && "Message" in body ? String(body.Message) : "";
  return told || `The server answered ${answer.status}`;
}
