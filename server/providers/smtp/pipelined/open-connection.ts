import { isIPv6 } from "node:net";
import { hostname } from "node:os";
import type { Route } from "../carrier";
import { failure, SmtpFailed } from "../failure";
import { connectionClosed, Dialogue } from "./dialogue";
import { noOffers, type Offers, readOffers } from "./offers";
import { encrypt, openSocket } from "./open-socket";
import type { Reply } from "./reply-reader";
import { signIn } from "./sign-in";

export interface Open {
  dialogue: Dialogue;
  offers: Offers;
}

/** A connection ready for mail, encrypted as its settings say and signed in where a user is given. Throws SmtpFailed. */
export async function openConnection(route: Route): Promise<Open> {
  const first = new Dialogue(await openSocket(route), route.connectMs);
  const second = await orEnd(first, () => begin(first, route));
  const { dialogue } = second;
  await orEnd(dialogue, async () => {
    const { settings, password } = route;
    if (settings.user) await signIn(dialogue, second.offers, { user: settings.user, password });
  });
  return second;
}

async function orEnd<T>(dialogue: Dialogue, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    dialogue.end(connectionClosed());
    throw error;
  }
}

async function begin(dialogue: Dialogue, route: Route): Promise<Open> {
  demand(await dialogue.ask(), 220);
  dialogue.answersWithin(route.answerMs);
  const offers = await introduce(dialogue);
  return mustEncrypt(route, offers) ? startTls(dialogue, route) : { dialogue, offers };
}

function mustEncrypt({ settings: { security } }: Route, { startTls: isOffered }: Offers): boolean {
  if (security === "starttls" && !isOffered) {
    const message = "The server does not offer STARTTLS";
    throw new SmtpFailed(failure({ code: "ETLS", message }));
  }
  return security === "starttls" || (security === "auto" && isOffered);
}

async function startTls(plain: Dialogue, route: Route): Promise<Open> {
  const { status, text } = await plain.ask("STARTTLS\r\n");
  if (status !== 220) {
    throw new SmtpFailed(
      failure({ code: "ETLS", reply: text, message: "The server does not begin to encrypt" }),
    );
  }
  const dialogue = new Dialogue(await encrypt(plain.release(), route), route.answerMs);
  return orEnd(dialogue, async () => ({ dialogue, offers: await introduce(dialogue) }));
}

/** What a server offered before it encrypts counts for nothing afterwards, so this is asked twice. */
async function introduce(dialogue: Dialogue): Promise<Offers> {
  const name = nameFor(dialogue.localAddress);
  const reply = await dialogue.ask(`EHLO ${name}\r\n`);
  if (reply.status === 250) return readOffers(reply.text);
  if (reply.status < 500) demand(reply, 250);
  demand(await dialogue.ask(`HELO ${name}\r\n`), 250);
  return noOffers;
}

/** RFC 5321, 4.1.3: who has no name of his own gives his address. */
function nameFor(address: string): string {
  const name = hostname();
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name)) return name;
  return isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`;
}

function demand({ status, text }: Reply, wanted: number): void {
  if (status === wanted) return;
  throw new SmtpFailed(
    failure({ code: "EPROTOCOL", reply: text, message: "The server is not ready for us" }),
  );
}
