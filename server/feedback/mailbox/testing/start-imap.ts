import { once } from "node:events";
import { createServer, type Socket } from "node:net";

export const login = { user: "bounces@example.com", password: "sesame" };

interface Mailbox {
  mails: { uid: number; raw: string }[];
  uidValidity: number;
}

/** A server on this machine that speaks as much IMAP as reading a folder takes. */
export async function startImap() {
  const box: Mailbox = { mails: [], uidValidity: 1 };
  const sockets = new Set<Socket>();
  const commands: string[] = [];
  let nextUid = 1;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    talk(socket, box, commands);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was opened");
  return {
    settings: {
      host: "127.0.0.1",
      port: address.port,
      encrypted: false,
      checkCertificate: true,
      user: login.user,
      folder: "INBOX",
    },
    commands,
    deliver: (raw: string) => box.mails.push({ uid: nextUid++, raw }),
    /** The folder is made anew: its numbers begin again. */
    renumber: () => {
      box.uidValidity += 1;
      nextUid = 1;
      for (const mail of box.mails) mail.uid = nextUid++;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export type TestImap = Awaited<ReturnType<typeof startImap>>;

function talk(socket: Socket, box: Mailbox, commands: string[]): void {
  let buffered = "";
  const say = (line: string) => socket.write(`${line}\r\n`, "latin1");
  socket.on("data", (chunk) => {
    buffered += chunk.toString("latin1");
    for (let end = buffered.indexOf("\r\n"); end >= 0; end = buffered.indexOf("\r\n")) {
      const line = buffered.slice(0, end);
      buffered = buffered.slice(end + 2);
      commands.push(line);
      answer(line, box, say);
      if (/ LOGOUT/i.test(line)) socket.end();
    }
  });
  say("* OK [CAPABILITY IMAP4rev1] ready");
}

type Say = (line: string) => void;

function answer(line: string, box: Mailbox, say: Say): void {
  const [tag = "*", ...words] = line.split(" ");
  const command = (words[0]?.toUpperCase() === "UID" ? `UID ${words[1]}` : (words[0] ?? "")).toUpperCase();
  const reply = replies[command];
  say(`${tag} ${reply ? reply(words.join(" "), box, say) : "OK done"}`);
}

/** Each says its lines and returns how it ends. */
const replies: Record<string, (text: string, box: Mailbox, say: Say) => string> = {
  CAPABILITY: (_, __, say) => {
    say("* CAPABILITY IMAP4rev1");
    return "OK done";
  },
  LOGIN: (text) =>
    text.includes(login.user) && text.includes(login.password)
      ? "OK signed in"
      : "NO [AUTHENTICATIONFAILED] Invalid credentials",
  LIST: (text, _, say) => {
    if (/INBOX|\*/i.test(text)) say('* LIST () "/" "INBOX"');
    return "OK done";
  },
  LSUB: () => "OK done",
  SELECT: (text, { mails, uidValidity }, say) => {
    if (!/INBOX/i.test(text)) return "NO [NONEXISTENT] Unknown Mailbox";
    say("* FLAGS (\\Seen)");
    say(`* ${mails.length} EXISTS`);
    say(`* OK [UIDVALIDITY ${uidValidity}] valid`);
    say(`* OK [UIDNEXT ${(mails.at(-1)?.uid ?? 0) + 1}] next`);
    return "OK [READ-WRITE] selected";
  },
  /** As real servers do: “9:*” names the last mail even when its number is lower. */
  "UID SEARCH": (text, { mails }, say) => {
    const from = Number(/UID (\d+):\*/i.exec(text)?.[1] ?? 1);
    const found = mails.filter(({ uid }, at) => uid >= from || at === mails.length - 1);
    say(`* SEARCH ${found.map(({ uid }) => uid).join(" ")}`.trimEnd());
    return "OK done";
  },
  "UID FETCH": (text, { mails }, say) => {
    const wanted = uidsOf(text.split(" ")[2] ?? "");
    for (const [at, { uid, raw }] of mails.entries()) {
      if (!wanted.has(uid)) continue;
      const name = /BODY(?:\.PEEK)?(\[\])(<\d+)?/i.exec(text)?.[2] ? "BODY[]<0>" : "BODY[]";
      const head = `* ${at + 1} FETCH (UID ${uid} INTERNALDATE "02-Mar-2026 09:00:00 +0000" ${name}`;
      say(`${head} {${Buffer.byteLength(raw, "latin1")}}\r\n${raw})`);
    }
    return "OK done";
  },
  LOGOUT: (_, __, say) => {
    say("* BYE");
    return "OK done";
  },
};

function uidsOf(set: string): Set<number> {
  return new Set(
    set.split(",").flatMap((part) => {
      const [from = 0, to = from] = part.split(":").map(Number);
      return Array.from({ length: to - from + 1 }, (_, at) => from + at);
    }),
  );
}
