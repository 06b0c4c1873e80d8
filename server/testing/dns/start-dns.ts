import { createSocket, type RemoteInfo } from "node:dgram";
import { once } from "node:events";

const TXT = 16;
const RESPONSE = 0x8580; // an answer, from whom it concerns
const NO_SUCH_NAME = 3;
const SERVER_FAILURE = 2;

/** A name server on this machine that knows the texts it is given, and nothing else. */
export async function startDns() {
  const texts = new Map<string, string[]>();
  const broken = new Set<string>();
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query: Buffer, { port, address }: RemoteInfo) => {
    const { name, type, end } = readQuestion(query);
    asked.push(name);
    const found = type === TXT ? texts.get(name) : undefined;
    const code = broken.has(name) ? SERVER_FAILURE : found ? 0 : NO_SUCH_NAME;
    socket.send(answerTo(query.subarray(0, end), code === 0 ? (found ?? []) : [], code), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    servers: [`127.0.0.1:${socket.address().port}`],
    asked,
    /** Without texts the name is gone. */
    set: (name: string, ...given: string[]) =>
      given.length > 0 ? texts.set(name, given) : texts.delete(name),
    fail: (name: string) => broken.add(name),
    stop: async () => {
      socket.close();
      await once(socket, "close");
    },
  };
}

export type TestDns = Awaited<ReturnType<typeof startDns>>;

function readQuestion(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(question: Buffer, texts: string[], code: number): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(RESPONSE | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(texts.length, 6);
  head.writeUInt32BE(0, 8); // neither authority nor what came along
  return Buffer.concat([head, ...texts.map(recordOf)]);
}

/** A text in pieces of 255 bytes, under the name that was asked for. */
function recordOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length || at === 0; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.of(piece.length), piece);
  }
  const content = Buffer.concat(pieces);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0); // the name stands at byte 12
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(content.length, 10);
  return Buffer.concat([head, content]);
}
