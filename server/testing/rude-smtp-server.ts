import { createServer, type Socket } from "node:net";

/** What the server says at each step. "stall" says nothing for ever, "drop" cuts the line. */
type Reply = string | "stall" | "drop";

interface Manners {
  banner: (nthConnection: number) => Reply;
  extensions: string[];
  mail: (from: string) => Reply;
  rcpt: (to: string) => Reply;
  data: () => Reply;
  /** After the whole mail has arrived. */
  body: (to: string) => Reply;
}

const polite: Manners = {
  banner: () => "220 test ESMTP",
  extensions: [],
  mail: () => "250 2.1.0 Ok",
  rcpt: () => "250 2.1.5 Ok",
  data: () => "354 Go on",
  body: () => "250 2.0.0 Ok: queued as 1",
};

/** An SMTP server that behaves as badly as a test wants it to. `received` holds what it took in whole, `commands` what it was told. */
export async function startRudeSmtpServer(over: Partial<Manners> = {}) {
  const manners = { ...polite, ...over };
  const received: { to: string; raw: string }[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    const nth = ++connections;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    talk(socket, { ...manners, banner: () => manners.banner(nth) }, { received, commands });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { port: address.port, received, commands, connections: () => connections, dropConnections, stop };
}

interface Notes {
  received: { to: string; raw: string }[];
  commands: string[];
}

function talk(socket: Socket, manners: Manners, { received, commands }: Notes) {
  let buffered = "";
  let to = "";
  let inBody = false;
  let isMute = false;
  const say = (reply: Reply) => {
    if (reply === "stall") isMute = true;
    if (isMute) return;
    if (reply === "drop") socket.destroy();
    else socket.write(`${reply}\r\n`);
  };
  const takeBody = () => {
    if (buffered.startsWith(".\r\n")) buffered = `\r\n${buffered}`; // an empty mail
    const end = buffered.indexOf("\r\n.\r\n");
    if (end < 0) return false;
    const reply = manners.body(to);
    if (reply === "stall" || reply === "drop" || reply.startsWith("2")) {
      received.push({ to, raw: buffered.slice(0, end) });
    }
    buffered = buffered.slice(end + 5);
    inBody = false;
    say(reply);
    return true;
  };
  const takeLine = () => {
    const end = buffered.indexOf("\r\n");
    if (end < 0) return false;
    const line = buffered.slice(0, end);
    buffered = buffered.slice(end + 2);
    commands.push(line);
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    const verb = line.slice(0, 4).toUpperCase();
    const reply = replyTo(verb, address, toSomebody(manners, to));
    if (verb === "MAIL") to = "";
    if (verb === "RCPT" && reply.startsWith("2")) to = address;
    inBody = verb === "DATA" && reply.startsWith("354");
    say(reply);
    if (verb === "QUIT") socket.end();
    return true;
  };
  socket.on("data", (chunk) => {
    buffered += chunk.toString("latin1");
    while (!isMute && (inBody ? takeBody() : takeLine()));
  });
  say(manners.banner(0));
}

/** A mail without a recipient is refused at DATA, as real servers do. */
function toSomebody(manners: Manners, to: string): Manners {
  return to === "" ? { ...manners, data: () => "554 5.5.1 No valid recipients" } : manners;
}

function replyTo(verb: string, address: string, { extensions, mail, rcpt, data }: Manners): Reply {
  switch (verb) {
    case "EHLO":
      return ["test", ...extensions]
        .map((line, at, all) => `250${at === all.length - 1 ? " " : "-"}${line}`)
        .join("\r\n");
    case "MAIL":
      return mail(address);
    case "RCPT":
      return rcpt(address);
    case "DATA":
      return data();
    case "QUIT":
      return "221 Bye";
    case "RSET":
      return "250 Ok";
    default:
      return "502 Command not implemented";
  }
}
