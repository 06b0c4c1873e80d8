import type { Server } from "node:http";
import next from "next";

interface OpenConsole {
  dev: boolean;
  port: number;
  server: Server;
}

/** Next, in this process, behind our own port. */
export async function openConsole({ dev, port, server }: OpenConsole) {
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: "localhost",
    port,
    httpServer: server,
    turbopack: true,
  });
  await app.prepare();
  return { answer: app.getRequestHandler(), close: () => app.close() };
}
