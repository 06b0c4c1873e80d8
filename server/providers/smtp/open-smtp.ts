import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import { handoverWindows, type SmtpHandover, SmtpSettings } from "@/domain/providers/smtp";
import { answerOf, type SmtpAnswer } from "@/domain/providers/smtp-answer";
import { openSigner, type Sign, type SignerFor } from "@/server/identities/open-signer";
import { handoverProblem } from "../handover-problem";
import type { Answer, Handover, Provider, Terms } from "../provider";
import { ProviderUnreadable } from "../unreadable";
import type { Carrier, Letter, Route } from "./carrier";
import { asciiAddress, composeMail } from "./compose-mail";
import { explain } from "./explain";
import { SmtpFailed } from "./failure";
import { NodemailerPool } from "./nodemailer/pool";
import { PipelinedPool } from "./pipelined/pool";
import { readPassword } from "./secret";

const CONNECT_MS = 10_000;

/** Complete, or it does not compile. */
const carriers: Record<SmtpHandover, new (route: Route) => Carrier> = {
  nodemailer: NodemailerPool,
  pipelined: PipelinedPool,
};

/** Throws ProviderUnreadable. */
export function openSmtp({ settings, secret }: ProviderRow, db: Database): Provider {
  const { data: route } = SmtpSettings.safeParse(settings);
  if (!route) throw new ProviderUnreadable("Its settings cannot be read: give them again.");
  const password = readPassword(secret);
  if (password === null) throw new ProviderUnreadable("Its password cannot be read: give it again.");
  const answerMs = route.timeoutSeconds * 1_000;
  return openRoute({ settings: route, password, connectMs: CONNECT_MS, answerMs }, openSigner(db));
}

/** No mail is signed. */
const unsigned: SignerFor = async () => null;

export function openRoute(route: Route, signerFor: SignerFor = unsigned): Provider {
  const carrier = new carriers[route.settings.handover](route);
  return {
    kind: "smtp",
    channel: "EMAIL",
    window: handoverWindows[route.settings.handover],
    idempotent: false,
    send: (batch, terms) => batch.map((message) => sendOne({ carrier, signerFor }, message, terms)),
    verify: () => verify(carrier, route),
    close: () => carrier.close(),
  };
}

interface Through {
  carrier: Carrier;
  signerFor: SignerFor;
}

async function sendOne(
  { carrier, signerFor }: Through,
  message: Handover,
  { now, mayBegin }: Terms,
): Promise<Answer> {
  const problem = handoverProblem(message);
  if (problem) return problem;
  const letter: Letter = {
    from: asciiAddress(message.returnPath || message.from.address),
    to: asciiAddress(message.to),
    write: await writerOf(message, now, await signerFor(message.from.address)),
  };
  try {
    const delivery = await carrier.send(letter, () => mayBegin(message));
    if (!delivery) return { kind: "back" };
    if (!delivery.ok) return answerOf(delivery.failure, delivery.bodyBegan);
    return { kind: "sent", ref: delivery.reply.slice(0, 200) };
  } catch (error) {
    return notSent(error);
  }
}

/** A signed mail is the same to every server, in ASCII alone: none on its way may write it anew. */
async function writerOf(message: Handover, now: () => Date, sign: Sign | null): Promise<Letter["write"]> {
  if (!sign) return (eightBit) => composeMail(message, { at: now(), eightBit });
  const mail = composeMail(message, { at: now(), eightBit: false });
  const signed = { ...mail, raw: await sign(mail.raw) };
  return () => signed;
}

/** Thrown before any of the mail went out. */
function notSent(error: unknown): SmtpAnswer {
  if (error instanceof SmtpFailed) return answerOf(error.failure, false);
  throw error;
}

async function verify(carrier: Carrier, { settings }: Route): Promise<string | null> {
  try {
    await carrier.tryOut();
    return null;
  } catch (error) {
    if (error instanceof SmtpFailed) return explain(error.failure, settings);
    throw error;
  }
}
