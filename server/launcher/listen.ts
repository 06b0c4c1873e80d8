import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { errorCode } from "./alive.mjs";

const KEEP_ALIVE_MS = 65_000; // longer than the minute for which load balancers keep a connection
const UPLOAD_MAY_TAKE_MS = 15 * 60_000;

/** Takes the port. Until `answerWith` is called, requests are told to come back in a second. */
export async function listen(port: number) {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" });
    response.end("Waymark is starting. Try again in a second.\n");
  };
  const server = createServer((request, response) => answer(request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  server.requestTimeout = UPLOAD_MAY_TAKE_MS;

  await take(server, port);
  const answerWith = (listener: RequestListener) => {
    answer = listener;
  };
  return { server, answerWith, close: closer(server) };
}

function take(server: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, port)));
    server.listen(port, () => resolve());
  });
}

function explain(error: Error, port: number) {
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    return new Error(
      `Port ${port} is taken by another program. Choose another one, like PORT=${port + 1} npm start.`,
    );
  }
  if (code === "EACCES")
    return new Error(`Port ${port} may not be opened by this user. Choose one above 1023.`);
  return error;
}

/** Takes no new connections, lets requests under way finish, and cuts off what is open after its patience. */
function closer(server: Server) {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return (patienceMs: number) =>
    new Promise<void>((resolve) => {
      const release = setInterval(() => server.closeIdleConnections(), 20); // one that is answered would stay for its keep-alive
      const impatient = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, patienceMs);
      server.close(() => {
        clearInterval(release);
        clearTimeout(impatient);
        resolve();
      });
    });
}
