import { failure, SmtpFailed } from "../failure";
import type { Dialogue } from "./dialogue";
import type { Offers } from "./offers";
import type { Reply } from "./reply-reader";

/** By PLAIN where it is offered, else by LOGIN. Throws SmtpFailed. */
export async function signIn(
  dialogue: Dialogue,
  { signIn: ways }: Offers,
  { user, password }: { user: string; password: string },
): Promise<void> {
  if (ways.has("PLAIN")) return byPlain(dialogue, inBase64(`\0${user}\0${password}`));
  if (ways.has("LOGIN")) return byLogin(dialogue, [user, password]);
  const others = [...ways].join(", ");
  const message = others
    ? `The server lets nobody in by a password: it knows ${others} alone`
    : "The server offers no way to sign in on this connection";
  throw new SmtpFailed(failure({ code: "EAUTH", message }));
}

async function byPlain(dialogue: Dialogue, secret: string): Promise<void> {
  const reply = await dialogue.ask(`AUTH PLAIN ${secret}\r\n`);
  accepted(reply.status === GO_ON ? await dialogue.ask(`${secret}\r\n`) : reply); // some ask for it again
}

async function byLogin(dialogue: Dialogue, secrets: string[]): Promise<void> {
  let reply = await dialogue.ask("AUTH LOGIN\r\n");
  for (const secret of secrets) {
    if (reply.status !== GO_ON) refuse(reply);
    reply = await dialogue.ask(`${inBase64(secret)}\r\n`);
  }
  accepted(reply);
}

const GO_ON = 334;

function accepted(reply: Reply): void {
  if (reply.status !== 235) refuse(reply);
}

function refuse({ text }: Reply): never {
  throw new SmtpFailed(failure({ code: "EAUTH", reply: text, message: "The server does not let us in" }));
}

const inBase64 = (text: string) => Buffer.from(text).toString("base64");
