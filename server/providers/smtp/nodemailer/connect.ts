import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Route } from "../carrier";
import { SmtpFailed } from "../failure";
import { ask } from "./ask";
import { failureOf } from "./failure-of";

/** A connection ready for mail, signed in where a user is given. Throws SmtpFailed. */
export async function connect(route: Route): Promise<SMTPConnection> {
  const connection = new SMTPConnection(optionsOf(route));
  connection.on("error", () => {}); // whoever asked hears of it; an error that nobody listens to would end the process
  try {
    await ask(connection, (done) => connection.connect(done));
    await signIn(connection, route);
  } catch (error) {
    connection.close();
    throw new SmtpFailed(failureOf(error));
  }
  return connection;
}

function optionsOf({ settings, connectMs, answerMs }: Route) {
  const { host, port, security, checkCertificate } = settings;
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: { rejectUnauthorized: checkCertificate },
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: answerMs,
    socketCloseTimeout: 1_000,
    allowInternalNetworkInterfaces: true,
  };
}

async function signIn(connection: SMTPConnection, { settings: { user }, password }: Route): Promise<void> {
  if (user === "") return;
  if (!connection.allowsAuth) {
    throw Object.assign(new Error("The server offers no way to sign in on this connection"), {
      code: "EAUTH",
    });
  }
  await ask(connection, (done) => connection.login({ user, pass: password }, (error) => done(error)));
}
