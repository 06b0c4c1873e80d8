import type { SmtpSettings } from "@/domain/providers/smtp";
import type { SmtpFailure } from "@/domain/providers/smtp-failure";

export interface Route {
  settings: SmtpSettings;
  password: string;
  /** How long the server may take to begin; its settings say how long it may take to answer. */
  connectMs: number;
  answerMs: number;
}

/** A mail as it goes over the wire, dots not stuffed. */
export interface WrittenMail {
  raw: Buffer;
  /** It holds bytes beyond ASCII. */
  eightBit: boolean;
  /** One of its addresses does: the server must know SMTPUTF8. */
  utf8: boolean;
}

/** One mail to one person. */
export interface Letter {
  from: string;
  to: string;
  /** `eightBit`: whether the server takes bytes beyond ASCII as they are. */
  write(eightBit: boolean): WrittenMail;
}

/** How one mail fared on one connection; `bodyBegan` says whether any of it may have reached the server. */
export type Delivery = { ok: true; reply: string } | { ok: false; failure: SmtpFailure; bodyBegan: boolean };

/** What brings letters to a mail server. */
export interface Carrier {
  /** Null: it waited until it might no longer begin. Throws SmtpFailed when there is no connection to be had; then nothing was sent. */
  send(letter: Letter, mayBegin: () => boolean): Promise<Delivery | null>;
  /** Makes a connection and ends it. Throws SmtpFailed. */
  tryOut(): Promise<void>;
  /** Waits for the mails in hand and ends the connections. */
  close(): Promise<void>;
}
