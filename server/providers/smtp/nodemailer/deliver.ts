import type { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Delivery, Letter } from "../carrier";
import { ask } from "./ask";
import { failureOf } from "./failure-of";

export async function deliver(connection: SMTPConnection, { from, to, write }: Letter): Promise<Delivery> {
  const { raw } = write(false);
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
