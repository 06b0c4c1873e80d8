import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import { SmtpSettings } from "@/domain/providers/smtp";
import { answerOf, type SmtpAnswer } from "@/domain/providers/smtp-answer";
import { openSigner, type Sign } from "@/server/identities/open-signer";
import { handoverProblem } from "../handover-problem";
import type { Answer, Handover, Provider, Terms } from "../provider";
import { ProviderUnreadable } from "../unreadable";
import { asciiAddress, composeMail } from "./compose-mail";
import { connect, type Route } from "./connect";
import { explain } from "./explain";
import { SmtpFailed } from "./failure";
import { SmtpPool } from "./pool";
import { readPassword } from "./secret";

/** engine.md, "Reserve": so many mails may be unknown after a kill. */
const WINDOW = 50;
const CONNECT_MS = 10_000;

/** Throws ProviderUnreadable. */
export function openSmtp({ settings, secret }: ProviderRow, db: Database): Provider {
  const { data: route } = SmtpSettings.safeParse(settings);
  if (!route) throw new ProviderUnreadable("Its settings cannot be read: give them again.");
  const password = readPassword(secret);
  if (password === null) throw new ProviderUnreadable("Its password cannot be read: give it again.");
  const answerMs = route.timeoutSeconds * 1_000;
  return openRoute({ settings: route, password, connectMs: CONNECT_MS, answerMs }, openSigner(db));
}

const unsigned: Sign = async (raw) => raw;

export function openRoute(route: Route, sign: Sign = unsigned): Provider {
  const pool = new SmtpPool(route);
  return {
    kind: "smtp",
    channel: "EMAIL",
    window: WINDOW,
    idempotent: false,
    send: (batch, terms) => batch.map((message) => sendOne({ pool, sign }, message, terms)),
    verify: () => verify(route),
    close: () => pool.close(),
  };
}

interface Through {
  pool: SmtpPool;
  sign: Sign;
}

async function sendOne(
  { pool, sign }: Through,
  message: Handover,
  { now, mayBegin }: Terms,
): Promise<Answer> {
  const problem = handoverProblem(message);
  if (problem) return problem;
  const raw = await sign(composeMail(message, now()), message.from.address);
  try {
    const letter = {
      from: asciiAddress(message.returnPath || message.from.address),
      to: asciiAddress(message.to),
      raw,
    };
    const delivery = await pool.send(letter, () => mayBegin(message));
    if (!delivery) return { kind: "back" };
    if (!delivery.ok) return answerOf(delivery.failure, delivery.bodyBegan);
    return { kind: "sent", ref: delivery.reply.slice(0, 200) };
  } catch (error) {
    return notSent(error);
  }
}

/** Thrown before any of the mail went out. */
function notSent(error: unknown): SmtpAnswer {
  if (error instanceof SmtpFailed) return answerOf(error.failure, false);
  throw error;
}

async function verify(route: Route): Promise<string | null> {
  try {
    (await connect(route)).quit();
    return null;
  } catch (error) {
    if (error instanceof SmtpFailed) return explain(error.failure, route.settings);
    throw error;
  }
}
