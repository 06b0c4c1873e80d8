import { connect as connectPlain, isIP, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectSecurely } from "node:tls";
import type { Route } from "../carrier";
import { failure, SmtpFailed } from "../failure";
import { broken } from "./dialogue";

/** A connection that nothing was said on yet. Throws SmtpFailed. */
export function openSocket({ settings, connectMs }: Route): Promise<Socket> {
  const { host, port, security } = settings;
  if (security === "tls") {
    const socket = connectSecurely({ host, port, ...trust(settings) });
    return opened(socket, "secureConnect", connectMs);
  }
  return opened(connectPlain({ host, port }), "connect", connectMs);
}

/** The same connection, encrypted from now on. Throws SmtpFailed. */
export function encrypt(socket: Socket, { settings, connectMs }: Route): Promise<Socket> {
  return opened(connectSecurely({ socket, ...trust(settings) }), "secureConnect", connectMs);
}

function trust({ host, checkCertificate }: Route["settings"]): ConnectionOptions {
  return { rejectUnauthorized: checkCertificate, ...(isIP(host) === 0 ? { servername: host } : { host }) };
}

function opened(socket: Socket, ready: "connect" | "secureConnect", patienceMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (why: ReturnType<typeof failure>) => {
      clearTimeout(timer);
      socket.on("error", () => {});
      socket.destroy();
      reject(new SmtpFailed(why));
    };
    const timer = setTimeout(
      () => fail(failure({ code: "ETIMEDOUT", message: "The server does not answer" })),
      patienceMs,
    );
    const failed = (error: Error) => fail(broken(error));
    const closed = () => fail(failure({ code: "ECONNECTION", message: "The connection was closed" }));
    socket.once("error", failed);
    socket.once("close", closed);
    socket.once(ready, () => {
      clearTimeout(timer);
      socket.off("error", failed);
      socket.off("close", closed);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}
