import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface SinkCounts {
  accepted: number;
  distinct: number;
  doubled: number;
  firstAt: number | null;
}

/** Starts the sink beside us. */
export async function openSink() {
  const child = fork(join(import.meta.dirname, "sink.ts"), { execArgv: ["--import", "tsx"] });
  const [{ port }]: [{ port: number }] = await told();
  return {
    port,
    pid: child.pid ?? 0,
    url: `smtp://127.0.0.1:${port}`,
    async counts(): Promise<SinkCounts> {
      const answer = told();
      child.send("counts");
      const [counts] = await answer;
      return counts;
    },
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };

  /** What a child tells us is what bench/sink.ts sends; nobody else holds the channel. */
  function told(): Promise<[never]> {
    return once(child, "message") as Promise<[never]>;
  }
}

export type Sink = Awaited<ReturnType<typeof openSink>>;
