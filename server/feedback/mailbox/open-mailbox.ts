import { ImapFlow } from "imapflow";
import type { MailboxSettings } from "@/domain/feedback/mailbox";

const WAIT_MS = 15_000;

export interface Reach {
  settings: MailboxSettings;
  password: string;
}

/** A connection that is signed in and has its folder open. Whoever opens it closes it by `logout()`. */
export async function openMailbox({ settings, password }: Reach): Promise<ImapFlow> {
  const { host, port, encrypted, checkCertificate, user } = settings;
  const client = new ImapFlow({
    host,
    port,
    secure: encrypted,
    auth: { user, pass: password },
    tls: { rejectUnauthorized: checkCertificate },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: 2 * WAIT_MS,
  });
  client.on("error", () => {}); // whoever asked hears of it; an error that nobody listens to would end the process
  await client.connect();
  try {
    await client.mailboxOpen(settings.folder);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** Why the mailbox could not be read, with the fix, for whoever fills in the settings. */
export function explainMailbox(error: unknown, { host, port, folder }: MailboxSettings): string {
  const { code, message, said } = readFailure(error);
  const at = `${host}:${port}`;
  if (code === "AUTHENTICATIONFAILED" || /auth|login|credential/i.test(said))
    return `The server does not accept this user and password.${said && ` It says: ${said}`}`;
  if (code === "NONEXISTENT" || /mailbox|folder/i.test(said))
    return `There is no folder named ${folder}. Check its name.`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `There is no server named ${host}. Check its name.`;
  if (code === "ECONNREFUSED") return `Nothing listens at ${at}. Check the server's name and port.`;
  if (/certificate|self-signed|altnames/i.test(message))
    return `The certificate of ${at} cannot be trusted: ${message}.`;
  if (/wrong version number|packet length/i.test(message))
    return `${at} does not begin encrypted. Switch “Encrypted from the start” off, or choose another port.`;
  return `${at} could not be read: ${said || message}`;
}

function readFailure(error: unknown) {
  const given: Partial<Record<"code" | "message" | "responseText" | "serverResponseCode", unknown>> =
    typeof error === "object" && error !== null ? error : {};
  const text = (value: unknown) => (typeof value === "string" ? value.slice(0, 300) : "");
  const code = text(given.serverResponseCode) || text(given.code);
  return { code, message: text(given.message), said: text(given.responseText) };
}
