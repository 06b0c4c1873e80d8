import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

interface Sink {
  /** Called with each message's Message-ID once all of it has arrived, before it is answered. */
  onMessage: (messageId: string) => void;
  /** How long each message's answer takes. */
  delayMs?: () => number;
}

const END_OF_MAIL = "\r\n.\r\n";

/** A mail server that takes everything: plain TCP, nothing between a mail's last byte and its note. */
export async function startSmtpSink({ onMessage, delayMs = () => 0 }: Sink) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy()); // a killed engine resets its connections
    serve(socket, (messageId, answer) => {
      onMessage(messageId);
      const wait = delayMs();
      if (wait > 0) setTimeout(answer, wait);
      else answer();
    });
  });
  const port = await listen(server);
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, stop };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port; // a TCP server's address is never a path
}

function serve(socket: Socket, take: (messageId: string, answer: () => void) => void): void {
  let heard = "";
  let inMail = false;
  let isAnswering = false;
  const hear = (said: string) => {
    if (inMail) {
      inMail = false;
      isAnswering = true; // what was sent ahead waits: replies come in the order of what they reply to
      take(messageIdOf(said), () => {
        isAnswering = false;
        socket.write("250 taken\r\n");
        listen();
      });
      return;
    }
    const verb = said.slice(0, 4).toUpperCase();
    inMail = verb === "DATA";
    socket.write(replies[verb] ?? "250 ok\r\n");
    if (verb === "QUIT") socket.end();
  };
  const listen = () => {
    while (!isAnswering) {
      const mark = markOf(inMail);
      const end = heard.indexOf(mark);
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + mark.length);
      hear(said);
    }
  };
  socket.write("220 sink ESMTP\r\n");
  socket.on("data", (chunk) => {
    heard += chunk.toString("latin1");
    listen();
  });
}

const markOf = (inMail: boolean) => (inMail ? END_OF_MAIL : "\r\n");

const replies: Record<string, string> = {
  EHLO: "250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n",
  DATA: "354 go ahead\r\n",
  QUIT: "221 bye\r\n",
};

function messageIdOf(mail: string): string {
  return /^message-id:\s*<([^@>]*)/im.exec(mail)?.[1] ?? "";
}
