import { createServer, type Socket } from "node:net";

/**
 * A process of its own: an SMTP server that takes everything as fast as a socket can, and counts each mail by its Message-ID.
 * It tells its port when it listens, and its counts whenever it is sent a message.
 */
const END_OF_MAIL = "\r\n.\r\n";
const HEADERS_WITHIN = 8_192;

const times = new Map<string, number>();
let accepted = 0;
let firstAt: number | null = null;

function take(mail: string) {
  accepted += 1;
  firstAt ??= Date.now();
  const key = /^message-id:\s*<([^>]+)>/im.exec(mail.slice(0, HEADERS_WITHIN))?.[1] ?? `unnamed ${accepted}`;
  times.set(key, (times.get(key) ?? 0) + 1);
}

const BYE = "221 bye\r\n";
const replies: Record<string, string> = {
  EHLO: "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
  HELO: "250 sink\r\n",
  DATA: "354 go on\r\n",
  QUIT: BYE,
};

function answer(socket: Socket) {
  let pending = "";
  let replied = "";
  let inMail = false;

  const readMail = () => {
    const end = pending.indexOf(END_OF_MAIL);
    if (end < 0) return false;
    take(pending.slice(0, end));
    pending = pending.slice(end + END_OF_MAIL.length);
    inMail = false;
    replied += "250 taken\r\n";
    return true;
  };
  const readCommand = () => {
    const end = pending.indexOf("\r\n");
    if (end < 0) return false;
    const verb = pending.slice(0, 4).toUpperCase();
    pending = pending.slice(end + 2);
    inMail = verb === "DATA";
    replied += replies[verb] ?? "250 ok\r\n";
    return verb !== "QUIT";
  };

  socket.setNoDelay(true).setEncoding("latin1");
  socket.on("error", () => {}); // the other side was killed
  socket.write("220 sink\r\n");
  socket.on("data", (chunk: string) => {
    pending += chunk;
    while (inMail ? readMail() : readCommand());
    if (replied === "") return;
    socket.write(replied); // RFC 2920, 3.2: what came together is answered together
    if (replied.endsWith(BYE)) socket.end();
    replied = "";
  });
}

const server = createServer(answer).listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: address && typeof address === "object" ? address.port : 0 });
});
process.on("message", () => {
  process.send?.({ accepted, distinct: times.size, doubled: accepted - times.size, firstAt });
});
process.on("disconnect", () => process.exit());
