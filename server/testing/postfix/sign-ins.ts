import { chmodSync } from "node:fs";
import { createServer, type Socket } from "node:net";

export const user = "ada";
export const password = "right";

/** Answers Postfix's questions about users, in Dovecot's protocol: there is one, with one password. */
export async function listenForSignIns(path: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.write(
      "VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nMECH\tLOGIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t00\nDONE\n",
    );
    let unread = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      unread += chunk.toString();
      const lines = unread.split("\n");
      unread = lines.pop() ?? "";
      for (const line of lines) if (line.startsWith("AUTH\t")) socket.write(answerTo(line));
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  chmodSync(path, 0o666);
  return {
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerTo(question: string): string {
  const [, id, way, ...rest] = question.split("\t");
  const given = rest.find((word) => word.startsWith("resp="))?.slice(5) ?? "";
  const isRight = way === "PLAIN" && Buffer.from(given, "base64").toString() === `\0${user}\0${password}`;
  return `${isRight ? "OK" : "FAIL"}\t${id}\tuser=${user}\n`;
}
