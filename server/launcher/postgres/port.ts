import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Below the ports that systems hand out to outgoing connections, so that nobody takes ours while we are down.
const FIRST = 15_432;
const LAST = 25_432;

export async function choosePort() {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
}

export function isFree(port: number) {
  return new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
