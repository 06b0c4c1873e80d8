import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { connect, type Route } from "./connect";
import { type Delivery, deliver, type Letter, reset } from "./deliver";
import { SmtpFailed } from "./failure";

const IDLE_MS = 15_000;

/**
 * A few connections that many mails share. nodemailer's own pool sends a mail again when its connection closes, whatever
 * the server may have taken by then; this one never does once the mail has begun to go out.
 */
export class SmtpPool {
  private readonly idle: { connection: SMTPConnection; timer: NodeJS.Timeout }[] = [];
  private readonly waiting: { start: () => void; fail: (error: SmtpFailed) => void }[] = [];
  private busy = 0;
  private drained: (() => void) | null = null;

  constructor(private readonly route: Route) {}

  /** Throws SmtpFailed when there is no connection to be had; then nothing was sent. */
  async send(letter: Letter): Promise<Delivery> {
    await this.turn();
    try {
      const used = this.takeIdle();
      const first = used && (await this.sendOver(used, letter));
      if (first && !isStale(first)) return first;
      return await this.sendOver(await this.connect(), letter);
    } finally {
      this.busy -= 1;
      this.waiting.shift()?.start();
      if (this.busy === 0) this.drained?.();
    }
  }

  /** Waits for the mails in hand and ends the connections. */
  async close(): Promise<void> {
    if (this.busy > 0) {
      await new Promise<void>((resolve) => {
        this.drained = resolve;
      });
    }
    for (let connection = this.takeIdle(); connection; connection = this.takeIdle()) connection.quit();
  }

  private turn(): Promise<void> {
    const start = () => {
      this.busy += 1;
    };
    if (this.busy < this.route.settings.connections) return Promise.resolve(start());
    return new Promise((resolve, fail) => {
      this.waiting.push({ start: () => resolve(start()), fail });
    });
  }

  /** When the server cannot be reached, those who wait hear it at once: each trying for itself would hold them for minutes. */
  private async connect(): Promise<SMTPConnection> {
    try {
      const connection = await connect(this.route);
      connection.once("end", () => this.forget(connection));
      return connection;
    } catch (error) {
      if (error instanceof SmtpFailed) for (const { fail } of this.waiting.splice(0)) fail(error);
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
