import { rest } from "../rest";

interface Watch {
  pid: number;
  isUp: (pid: number) => boolean;
  restart: () => Promise<{ pid: number }>;
  log: (line: string) => void;
}

const LOOK_EVERY_MS = 200;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Starts the database again whenever it has died, and goes on trying for as long as it takes. */
export function watch({ pid: first, isUp, restart, log }: Watch) {
  const ended = new AbortController();
  let pid = first;

  const revive = async () => {
    log("The database has stopped unexpectedly; starting it again");
    const tell = sayOnce(log);
    for (let pause = FIRST_PAUSE_MS; !ended.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        pid = (await restart()).pid;
        log("The database runs again; nothing that was committed is lost");
        return;
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
        await rest(pause, ended.signal, { ref: false });
      }
    }
  };
  const look = async () => {
    while (!ended.signal.aborted) {
      await rest(LOOK_EVERY_MS, ended.signal, { ref: false });
      if (!ended.signal.aborted && !isUp(pid)) await revive();
    }
  };

  const looking = look();
  const end = async () => {
    ended.abort();
    await looking;
  };
  return { pid: () => pid, end };
}

/** What goes wrong again and again is told once. */
function sayOnce(log: (line: string) => void) {
  let said = "";
  return (line: string) => {
    if (line !== said) log(line);
    said = line;
  };
}
