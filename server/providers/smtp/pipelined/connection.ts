import type { SmtpFailure } from "@/domain/providers/smtp-failure";
import type { WrittenMail } from "../carrier";
import { failure } from "../failure";
import { connectionClosed, type Dialogue } from "./dialogue";
import { endOf, mailFrom, rcptTo, stuffDots } from "./encode";
import type { Errand } from "./errand";
import { unfit } from "./fitness";
import type { Offers } from "./offers";
import type { Open } from "./open-connection";
import type { Reply } from "./reply-reader";

/** Whom a connection gets its errands from, and tells how it fares. */
export interface Employer {
  next(connection: Connection): Errand | null;
  /** It found this connection over, and a new one has to show whether it can leave. */
  rejoin(errand: Errand): void;
  idle(connection: Connection): void;
  ended(connection: Connection): void;
}

/** One mail on this connection. */
interface Round {
  errand: Errand;
  mail: WrittenMail;
  /** Nothing was sent here before it: when it fails, the connection was not just stale. */
  isFirst: boolean;
  /** Its envelope went out behind the content of another mail. */
  waits: boolean;
  refusal: SmtpFailure | null;
  isGivenBack: boolean;
}

interface Step {
  words: string;
  hear: (reply: Reply) => void;
}

/**
 * Carries one mail after the other. Where the server offers PIPELINING (RFC 2920), an envelope goes out in one piece and
 * right behind the content of the mail before it; else each command waits for the reply to the last one. At any time
 * one mail at most is in the dark: its content is out and not answered.
 */
export class Connection {
  private readonly dialogue: Dialogue;
  private readonly offers: Offers;
  private ahead: Round | null = null;
  private inDark: Round | null = null;
  private mustReset = false;
  isFresh = true;

  constructor(
    { dialogue, offers }: Open,
    private readonly employer: Employer,
  ) {
    this.dialogue = dialogue;
    this.offers = offers;
    dialogue.onEnded((why) => this.settleAll(why));
  }

  /** Takes its next errand, unless it has its hands full. */
  pull(): void {
    if (this.ahead || this.dialogue.ended) return;
    if (this.inDark && !this.offers.pipelining) return;
    const round = this.nextRound();
    if (round) this.sendEnvelope(round);
    else if (!this.inDark) this.employer.idle(this);
  }

  /** Gives back the mail whose envelope is out when it may not begin any more. Without its content it is nothing to the server. */
  askAgain(): void {
    if (this.ahead && this.inDark) this.askOnce(this.ahead);
  }

  quit(): void {
    this.dialogue.quit();
  }

  private nextRound(): Round | null {
    for (let errand = this.employer.next(this); errand; errand = this.employer.next(this)) {
      const mail = this.write(errand);
      if (!mail) continue;
      const isFirst = this.isFresh;
      this.isFresh = false;
      return { errand, mail, isFirst, waits: this.inDark !== null, refusal: null, isGivenBack: false };
    }
    return null;
  }

  private write(errand: Errand): WrittenMail | null {
    try {
      const mail = errand.letter.write(this.offers.eightBit);
      const problem = unfit(mail, this.offers);
      if (!problem) return mail;
      errand.settle({ ok: false, failure: problem, bodyBegan: false });
    } catch (error) {
      errand.fail(error);
    }
    return null;
  }

  private sendEnvelope(round: Round): void {
    this.ahead = round;
    const { from, to } = round.errand.letter;
    const hearFor = (command: string) => (reply: Reply) => {
      if (!isDone(reply)) round.refusal ??= refusal("EENVELOPE", command, reply);
    };
    const steps: Step[] = [
      { words: mailFrom(from, round.mail, this.offers), hear: hearFor("MAIL FROM") },
      { words: rcptTo(to), hear: hearFor("RCPT TO") },
      { words: "DATA\r\n", hear: (reply) => this.hearData(round, reply) },
    ];
    if (this.mustReset) steps.unshift({ words: "RSET\r\n", hear: (reply) => this.hearReset(reply) });
    this.mustReset = false;
    if (this.offers.pipelining) this.sayAll(steps);
    else this.sayInTurn(round, steps);
  }

  private sayAll(steps: Step[]): void {
    this.dialogue.say(steps.map(({ words }) => words).join(""));
    for (const { hear } of steps) this.dialogue.expect((reply) => this.endsWith(reply) || hear(reply));
  }

  private sayInTurn(round: Round, [step, ...rest]: Step[]): void {
    if (!step || this.dialogue.ended) return;
    this.dialogue.say(step.words);
    this.dialogue.expect((reply) => {
      if (this.endsWith(reply)) return;
      step.hear(reply);
      if (round.refusal && rest.length > 0) this.refuse(round, round.refusal);
      else this.sayInTurn(round, rest);
    });
  }

  /** 421: the server closes, whatever it was asked. */
  private endsWith(reply: Reply): boolean {
    if (reply.status !== CLOSING) return false;
    this.dialogue.end(refusal("EENVELOPE", "", reply));
    return true;
  }

  private hearReset(reply: Reply): void {
    if (!isDone(reply)) this.dialogue.end(refusal("EPROTOCOL", "RSET", reply));
  }

  private hearData(round: Round, reply: Reply): void {
    if (reply.status < 300 || reply.status > 399) {
      this.refuse(round, round.refusal ?? refusal("EENVELOPE", "DATA", reply));
    } else if (round.refusal) {
      this.dialogue.say(".\r\n"); // RFC 2920, 3.1: to nobody, and nothing in it
      this.dialogue.expect(() => {});
      this.refuse(round, round.refusal);
    } else {
      this.sendContent(round);
    }
  }

  private refuse({ errand, isGivenBack }: Round, why: SmtpFailure): void {
    this.ahead = null;
    this.mustReset = true;
    if (!isGivenBack) errand.settle({ ok: false, failure: why, bodyBegan: false });
    this.pull();
  }

  private sendContent(round: Round): void {
    if (round.waits) this.askOnce(round);
    if (round.isGivenBack) this.dialogue.end(connectionClosed()); // what has begun can be ended in no other way
    if (this.dialogue.ended) return;
    this.ahead = null;
    this.inDark = round;
    const stuffed = stuffDots(round.mail.raw);
    this.dialogue.say(stuffed);
    this.dialogue.say(endOf(stuffed));
    this.dialogue.expect((reply) => this.hearTaken(round, reply));
    this.pull();
  }

  private askOnce(round: Round): void {
    if (round.isGivenBack || round.errand.mayBegin()) return;
    round.isGivenBack = true;
    round.errand.settle(null);
  }

  private hearTaken({ errand }: Round, reply: Reply): void {
    this.inDark = null;
    if (isDone(reply)) errand.settle({ ok: true, reply: reply.text });
    else {
      const why = refusal("EMESSAGE", "DATA", reply);
      errand.settle({ ok: false, failure: why, bodyBegan: true });
      if (reply.status < 400 || reply.status === CLOSING) this.dialogue.end(why);
    }
    this.pull();
  }

  private settleAll(why: SmtpFailure): void {
    const { ahead, inDark } = this;
    this.ahead = null;
    this.inDark = null;
    inDark?.errand.settle({ ok: false, failure: why, bodyBegan: true });
    if (ahead && !ahead.isGivenBack) this.letGo(ahead, why);
    this.employer.ended(this);
  }

  /** Nothing of it went out. A server may close a connection it finds idle, or has heard enough on, just when we use it again. */
  private letGo({ errand, isFirst, refusal }: Round, why: SmtpFailure): void {
    if (refusal || isFirst) errand.settle({ ok: false, failure: refusal ?? why, bodyBegan: false });
    else this.employer.rejoin(errand);
  }
}

const CLOSING = 421;

const isDone = ({ status }: Reply) => status >= 200 && status < 300;

const refusal = (code: string, command: string, { text }: Reply) =>
  failure({ code, command, reply: text, message: "The server refused" });
