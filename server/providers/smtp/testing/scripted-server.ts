import { createServer, type Socket } from "node:net";
import { closeLater } from "./open-at";

/** What a server says to all it was told since it last spoke, or null while it waits for more. */
type Script = (heard: string, connection: number) => string | null;

/** A server that decides by the whole of what came, not line by line: it sees what was sent ahead. */
export async function scriptedServer(script: Script) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const nth = heard.push("") - 1;
    let unanswered = "";
    sockets.add(socket);
    socket.on("error", () => {});
    socket.write("220 script\r\n");
    socket.on("data", (chunk) => {
      const said = chunk.toString("latin1");
      heard[nth] += said;
      unanswered += said;
      const answer = script(unanswered, nth);
      if (answer === null) return;
      unanswered = "";
      if (answer === "drop") socket.destroy();
      else socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  closeLater({
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return { port: address.port, heard };
}

/** A script that answers EHLO with these extensions and leaves the rest to `next`. */
export function offering(extensions: string[], next: Script): Script {
  const lines = ["script", ...extensions];
  const offers = lines.map((line, at) => `250${at === lines.length - 1 ? " " : "-"}${line}\r\n`).join("");
  return (heard, connection) => (heard.startsWith("EHLO") ? offers : next(heard, connection));
}
