import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Carrier, Delivery, Letter, Route } from "../carrier";
import { SmtpFailed } from "../failure";
import { connect } from "./connect";
import { deliver, reset } from "./deliver";
import { Turns } from "./turns";

const IDLE_MS = 15_000;

/**
 * A few connections that many mails share. nodemailer's own pool sends a mail again when its connection closes, whatever
 * the server may have taken by then; this one never does once the mail has begun to go out.
 */
export class NodemailerPool implements Carrier {
  private readonly idle: { connection: SMTPConnection; timer: NodeJS.Timeout }[] = [];
  private readonly turns: Turns;

  constructor(private readonly route: Route) {
    this.turns = new Turns(route.settings.connections);
  }

  async send(letter: Letter, mayBegin: () => boolean): Promise<Delivery | null> {
    if (!(await this.turns.take(mayBegin))) return null;
    try {
      const used = this.takeIdle();
      const first = used && (await this.sendOver(used, letter));
      if (first && !isStale(first)) return first;
      const fresh = await this.connect();
      if (mayBegin()) return await this.sendOver(fresh, letter);
      this.rest(fresh);
      return null;
    } finally {
      this.turns.giveBack();
    }
  }

  async tryOut(): Promise<void> {
    (await connect(this.route)).quit();
  }

  async close(): Promise<void> {
    await this.turns.idle();
    for (let connection = this.takeIdle(); connection; connection = this.takeIdle()) connection.quit();
  }

  /** When the server cannot be reached, those who wait hear it at once: each trying for itself would hold them for minutes. */
  private async connect(): Promise<SMTPConnection> {
    try {
      const connection = await connect(this.route);
      connection.once("end", () => this.forget(connection));
      return connection;
    } catch (error) {
      if (error instanceof SmtpFailed) this.turns.failAll(error);
      throw error;
    }
  }

  private async sendOver(connection: SMTPConnection, letter: Letter): Promise<Delivery> {
    const delivery = await deliver(connection, letter);
    const wasAnswered = delivery.ok || delivery.failure.reply !== "";
    if (wasAnswered && !connection.destroyed && (delivery.ok || (await reset(connection))))
      this.rest(connection);
    else connection.close();
    return delivery;
  }

  private rest(connection: SMTPConnection): void {
    const timer = setTimeout(() => {
      this.forget(connection);
      connection.quit();
    }, IDLE_MS);
    timer.unref();
    this.idle.push({ connection, timer });
  }

  private takeIdle(): SMTPConnection | null {
    const resting = this.idle.pop();
    if (!resting) return null;
    clearTimeout(resting.timer);
    return resting.connection.destroyed ? this.takeIdle() : resting.connection;
  }

  private forget(connection: SMTPConnection): void {
    const at = this.idle.findIndex((resting) => resting.connection === connection);
    if (at >= 0) clearTimeout(this.idle.splice(at, 1)[0]?.timer);
  }
}

/** A server may close a connection it finds idle, or has heard enough on, just when we use it again. */
function isStale(delivery: Delivery): boolean {
  if (delivery.ok || delivery.bodyBegan) return false;
  const { reply } = delivery.failure;
  return reply === "" ? delivery.failure.code !== "EMESSAGE" : reply.startsWith("421");
}
