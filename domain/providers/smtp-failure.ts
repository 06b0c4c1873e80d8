/** What went wrong on the way to a mail server, as far as it can be told. */
export interface SmtpFailure {
  /** The stage, in nodemailer's codes: ECONNECTION, ESOCKET, ETIMEDOUT, EDNS, ETLS, EAUTH, EPROTOCOL, EENVELOPE, EMESSAGE; EUTF8: an address that this server cannot take. */
  code: string;
  /** The system's own code beneath it, such as ECONNREFUSED. */
  cause: string;
  /** "MAIL FROM", "RCPT TO" or "DATA" when one of them was answered. */
  command: string;
  /** The server's reply, such as "550 5.1.1 No such user"; empty when it gave none. */
  reply: string;
  message: string;
}

export interface SmtpReply {
  status: number; // 550
  enhanced: string; // "5.1.1", or empty
}

export function readReply(reply: string): SmtpReply {
  const [, status = "0", enhanced = ""] = /^(\d{3})[ -]?(?:([245]\.\d{1,3}\.\d{1,3})\b)?/.exec(reply) ?? [];
  return { status: Number(status), enhanced };
}
