import type { SmtpSettings } from "@/domain/providers/smtp";
import type { SmtpFailure } from "@/domain/providers/smtp-failure";

type Server = Pick<SmtpSettings, "host" | "port">;

/** Why the connection could not be made, with the fix, for whoever fills in the settings. */
export function explain(failure: SmtpFailure, { host, port }: Server): string {
  const said = failure.reply || failure.message;
  const at = `${host}:${port}`;
  switch (failure.code) {
    case "EAUTH":
      return failure.reply
        ? `The server does not accept this user and password. It says: ${said}`
        : `${said}. Check the kind of connection, or leave the user empty.`;
    case "EDNS":
      return `There is no server named ${host}. Check its name.`;
    case "ETIMEDOUT":
      return `${at} does not answer in time. Check the port, the kind of connection and the firewall.`;
    case "ETLS":
      return `No encrypted connection could be made with ${at}. Choose another kind of connection, or another port. It says: ${said}`;
    case "EPROTOCOL":
      return `What answers at ${at} is not a mail server ready for us. It says: ${said}`;
  }
  if (failure.cause === "ECONNREFUSED") return `Nothing listens at ${at}. Check the server's name and port.`;
  if (/certificate|self-signed|altnames/i.test(said)) {
    return `The certificate of ${at} cannot be trusted: ${said}. Use the name it was made for, or do not check it.`;
  }
  if (/wrong version number|packet length/i.test(said)) {
    return `${at} does not begin encrypted. Choose STARTTLS instead of TLS, or another port.`;
  }
  return `The connection with ${at} failed: ${said}`;
}
