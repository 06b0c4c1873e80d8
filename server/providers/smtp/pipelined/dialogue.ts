import type { Socket } from "node:net";
import type { SmtpFailure } from "@/domain/providers/smtp-failure";
import { failure, SmtpFailed } from "../failure";
import { NoReply, type Reply, ReplyReader } from "./reply-reader";

const LAST_WORDS_MS = 1_000;

/** What is said to a server, and its replies in the order in which they were asked for. */
export class Dialogue {
  private readonly reader = new ReplyReader();
  private readonly expected: ((reply: Reply) => void)[] = [];
  private tellEnded: (why: SmtpFailure) => void = () => {};
  /** Why it is over; null while it goes on. */
  ended: SmtpFailure | null = null;

  constructor(
    private readonly socket: Socket,
    answerMs: number,
  ) {
    socket.on("data", this.hear);
    socket.on("timeout", this.losePatience);
    socket.on("error", this.break);
    socket.on("end", this.close);
    socket.on("close", this.close);
    this.answersWithin(answerMs);
  }

  /** How long a reply may take from now on; where something moves meanwhile, it begins anew. */
  answersWithin(ms: number): void {
    this.socket.setTimeout(ms);
  }

  get localAddress(): string {
    return this.socket.localAddress ?? "127.0.0.1";
  }

  onEnded(tell: (why: SmtpFailure) => void): void {
    this.tellEnded = tell;
    if (this.ended) tell(this.ended);
  }

  say(words: string | Buffer): void {
    if (!this.ended) this.socket.write(words);
  }

  /** Hears the reply to what was said last. */
  expect(take: (reply: Reply) => void): void {
    this.expected.push(take);
  }

  /** One command and its reply; without a command the reply that is due. Rejects with SmtpFailed when none comes. */
  ask(command = ""): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.onEnded((why) => reject(new SmtpFailed(why)));
      this.expect(resolve);
      if (command) this.say(command);
    });
  }

  /** Hands the socket on. What was said before that must not be taken for what is said after it. Throws SmtpFailed. */
  release(): Socket {
    if (this.ended) throw new SmtpFailed(this.ended);
    if (this.reader.isWithin) {
      throw new SmtpFailed(failure({ code: "ETLS", message: "The server spoke out of turn" }));
    }
    this.answersWithin(0);
    this.listenNoMore();
    return this.socket;
  }

  end(why: SmtpFailure): void {
    if (this.ended) return;
    this.ended = why;
    this.expected.length = 0;
    this.listenNoMore();
    this.socket.on("error", () => {}); // what comes now is of no interest, but would end the process
    this.socket.destroy();
    this.tellEnded(why);
  }

  /** Says good-bye and waits for nothing. */
  quit(): void {
    if (this.ended) return;
    this.ended = connectionClosed();
    this.listenNoMore();
    this.socket.on("error", () => {});
    this.socket.setTimeout(LAST_WORDS_MS, () => this.socket.destroy());
    this.socket.end("QUIT\r\n");
    this.socket.resume();
  }

  /** Replies that come together are answered together. */
  private readonly hear = (chunk: Buffer) => {
    this.socket.cork();
    try {
      for (const reply of this.reader.read(chunk)) this.take(reply);
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      this.end(failure({ code: "EPROTOCOL", reply: error.said, message: error.message }));
    } finally {
      this.socket.uncork();
    }
  };

  private take(reply: Reply): void {
    if (this.ended) return;
    const take = this.expected.shift();
    if (take) take(reply);
    else this.end(failure({ code: "ECONNECTION", reply: reply.text, message: "The server closes" }));
  }

  private readonly break = (error: NodeJS.ErrnoException) => this.end(broken(error));

  private readonly close = () => this.end(connectionClosed());

  private readonly losePatience = () => {
    if (this.expected.length === 0) return;
    this.end(failure({ code: "ETIMEDOUT", message: "The server did not answer in time" }));
  };

  private listenNoMore(): void {
    this.socket.off("data", this.hear);
    this.socket.off("timeout", this.losePatience);
    this.socket.off("error", this.break);
    this.socket.off("end", this.close);
    this.socket.off("close", this.close);
  }
}

export const connectionClosed = () => failure({ code: "ECONNECTION", message: "The connection was closed" });

const unknownNames = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA"]);

/** An error of the network, in the codes that nodemailer has for it. */
export function broken({ code = "", message }: NodeJS.ErrnoException): SmtpFailure {
  return failure({ code: unknownNames.has(code) ? "EDNS" : "ESOCKET", cause: code, message });
}
