import { createInterface } from "node:readline";
import { kill, runProgram } from "./run-program";

const SCRIPT = "server/testing/ingest-program.ts";

interface Killing {
  url: string;
  projectId: string;
  kills: number;
  /** How many answers each process lives to see, at least. */
  answers: number;
}

/** Kills whoever takes events again and again; what was not answered by then is sent again to the next one. Returns the numbers of the calls that were answered. */
export async function ingestUntilKilled({ url, projectId, kills, answers }: Killing): Promise<Set<number>> {
  const answered = new Set<number>();
  for (let nth = 0; nth < kills; nth++) {
    let first = 0;
    while (answered.has(first)) first += 1;
    const { child } = await runProgram({ script: SCRIPT, args: [url, projectId, String(first)] });
    let heard = 0;
    if (!child.stdout) throw new Error("nobody hears the program");
    for await (const line of createInterface({ input: child.stdout })) {
      answered.add(JSON.parse(line).nth);
      if (++heard === answers) child.kill("SIGKILL");
    }
    await kill(child);
  }
  return answered;
}
