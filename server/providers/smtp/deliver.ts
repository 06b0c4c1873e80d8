import type { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpFailure } from "@/domain/providers/smtp-failure";
import { ask } from "./ask";
import { failureOf } from "./failure";

export interface Letter {
  from: string;
  to: string;
  raw: Buffer;
}

/** How one mail fared on one connection; `bodyBegan` says whether any of it may have reached the server. */
export type Delivery = { ok: true; reply: string } | { ok: false; failure: SmtpFailure; bodyBegan: boolean };

export async function deliver(connection: SMTPConnection, { from, to, raw }: Letter): Promise<Delivery> {
  let bodyBegan = false;
  const body = pipedInto((wire) => {
    bodyBegan = true;
    wire.write(raw);
    wire.end();
  });
  const envelope = { from, to: [to], size: raw.length };
  try {
    const result = await ask<{ response?: unknown }>(connection, (done) =>
      connection.send(envelope, body, done),
    );
    return { ok: true, reply: String(result?.response ?? "") };
  } catch (error) {
    return { ok: false, failure: failureOf(error), bodyBegan };
  }
}

/** Safe as a Readable: nodemailer calls pipe() once the server said 354, and asks nothing else of it. */
function pipedInto(pipe: (wire: NodeJS.WritableStream) => void): Readable {
  return { pipe } as unknown as Readable;
}

/** Makes a connection fit for the next mail after a refused one; false when it is of no use any more. */
export function reset(connection: SMTPConnection): Promise<boolean> {
  const asked = ask(connection, (done) => connection.reset((error) => done(error)));
  return asked.then(
    () => true,
    () => false,
  );
}
